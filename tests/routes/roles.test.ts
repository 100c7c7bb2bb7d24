import { expect, test } from 'vitest';
import { MAY, type Verb } from '#lib/domain/actor.ts';
import { EVERYBODY, OFFICE_MAY, TEAM_MAY, whoMay } from '#lib/domain/rights.ts';
import { called, inConversation, inOrganisation, inTeam, unsaid } from '../../src/routes/(people)/rollen/words.ts';

test('everything the table allows is said in plain words, of everybody who may do it', () => {
	expect(unsaid()).toEqual([]);
	expect(inTeam()).toHaveLength(Object.keys(TEAM_MAY).length);
	expect(inOrganisation()).toHaveLength(Object.keys(OFFICE_MAY).length);
	const lines = [...inConversation(), ...inTeam(), ...inOrganisation()];
	expect(new Set(lines.map(({ say }) => say())).size).toBe(lines.length);
	for (const { who } of lines) expect(who).not.toEqual([]);
	expect(new Set(EVERYBODY.map((one) => called[one]())).size).toBe(EVERYBODY.length);
});

test('an office opens nothing in a conversation or a team, and who has no part in one opens nothing there either', () => {
	for (const { who } of [...inConversation(), ...inTeam()]) expect(who.filter((one) => one === 'admin' || one === 'officer')).toEqual([]);
	for (const verb of Object.keys(MAY) as Verb[]) expect(whoMay(verb)).not.toContain('reader');
});

test('the presenter’s say is the presenter’s alone', () => {
	expect(whoMay('answer:keep')).toEqual(['presenter']);
	expect(whoMay('answer:stop')).toEqual(['presenter']);
	expect(whoMay('field:show')).toEqual(['co-leader', 'facilitator', 'owner']);
});
