/** That every page, action and file stands in the table of doors, and nothing stands there that is none. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { OFFICE_MAY, TEAM_MAY } from '#lib/domain/rights.ts';
import { doors as attacked } from '../attack/doors.ts';
import { doors, isOfficeVerb, isTeamVerb, ruleOf, type Rule } from '#lib/server/auth/doors.ts';

const folder = join(import.meta.dirname, '../../src/routes');
const files = globSync('**/{+page.server,+server}.ts', { cwd: folder });
const routeOf = (file: string) => `/${dirname(file)}`.replace(/\/\.$/, '/');
const routes = files.map(routeOf);
const pages = globSync('**/+page.svelte', { cwd: folder }).map(routeOf);

/** The names of a page's form actions, read from its source: loading every page of the app would take as long as all these tests. */
function actionsOf(file: string, list = 'actions'): string[] {
	const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest);
	const declared = source.statements.filter(ts.isVariableStatement).flatMap((statement) => [...statement.declarationList.declarations]);
	const value = declared.find(({ name }) => ts.isIdentifier(name) && name.text === list)?.initializer;
	if (!value) return [];
	if (!ts.isObjectLiteralExpression(value)) throw new Error(`${file}: its actions are no list`);
	return value.properties.flatMap((property) => {
		if (!ts.isSpreadAssignment(property)) return [(property.name as ts.Identifier).text];
		const name = (property.expression as ts.Identifier).text;
		const beside = globSync('*.ts', { cwd: join(folder, dirname(file)) }).map((other) => join(dirname(file), other));
		return beside.filter((other) => other !== file).flatMap((other) => actionsOf(other, name));
	});
}

test('every page, form and file stands in the table', () => {
	expect(routes.filter((route) => !Object.hasOwn(doors, route))).toEqual([]);
});

test('the table says nothing of what is not there', () => {
	// A page that does nothing on the server has no file of its own there.
	expect(Object.keys(doors).filter((route) => !routes.includes(route) && !pages.includes(route))).toEqual([]);
	for (const file of files) {
		const door = doors[routeOf(file)];
		if (door && typeof door === 'object') expect(actionsOf(file), file).toEqual(expect.arrayContaining(Object.keys(door.actions)));
	}
});

test('what is tried by who means harm is every door and every form of it', () => {
	const tried = new Map(attacked().map(({ route, forms }) => [route, forms.map(({ name }) => name)]));
	const plain = (route: string) => route.replace('/(people)', '') || '/';
	expect([...tried.keys()].toSorted()).toEqual(Object.keys(doors).map(plain).toSorted());
	for (const [route, door] of Object.entries(doors))
		if (typeof door === 'object') expect(tried.get(plain(route)), route).toEqual(expect.arrayContaining(Object.keys(door.actions)));
	const posted = files.filter((file) => /export const (actions|POST)\b/.test(readFileSync(join(folder, file), 'utf8'))).map(routeOf);
	expect(posted.filter((route) => !tried.get(plain(route))?.length)).toEqual([]);
});

test('what changes a team asks for more than reading it, unless it is one’s own to do', () => {
	const reading: Rule[] = ['team:read', 'logbook:read', 'ways:read', 'access:read'];
	const ofTeams = files.filter((file) => file.includes('teams/[team]'));
	const lenient = ofTeams.flatMap((file) => {
		const route = routeOf(file);
		const open = actionsOf(file).filter((action) => reading.includes(ruleOf(route, action)));
		return open.map((action) => `${route.replace('/(people)/teams/[team]', '')}?/${action}`);
	});
	// What one prepared oneself, an afterword of one's own, how an agreement stands, and a search one keeps for oneself.
	expect(lenient.toSorted()).toEqual([
		'/gesprekken?/ahead',
		'/logboek/[session]?/correction',
		'/logboek/[session]?/drop',
		'/logboek/[session]?/reflection',
		'/logboek/[session]?/remark',
		'/logboek/afspraken?/followup',
		'/logboek/zoeken?/drop',
		'/logboek/zoeken?/keep'
	]);
});

test('every operation of the table of rights is asked at some door or inside a page', () => {
	const asked = Object.keys(doors).flatMap((route) => {
		const door = doors[route]!;
		return typeof door === 'string' ? [door] : [door.read, ...Object.values(door.actions)];
	});
	const all = [...Object.keys(TEAM_MAY), ...Object.keys(OFFICE_MAY)];
	// Whether a conversation that is not closed yet is read along is decided where its words are.
	expect(all.filter((verb) => !asked.includes(verb as Rule))).toEqual(['logbook:check']);
	expect(asked.filter((rule) => rule && !isTeamVerb(rule) && !isOfficeVerb(rule) && !['all', 'held', 'account'].includes(rule))).toEqual(
		[]
	);
});
