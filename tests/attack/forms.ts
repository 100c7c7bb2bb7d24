/** What forms a page takes, and which fields they have, read from its sources: also where they come from a file beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export type Form = { name: string; fields: string[] };

/** A piece of source, and the file its names belong to. */
type Piece = { node: ts.Node; file: string };

const lib = join(import.meta.dirname, '../../src/lib');
const sources = new Map<string, ts.SourceFile>();

export function formsIn(file: string): Form[] {
	const actions = declared('actions', file);
	return actions ? [...entries(actions)].map(([name, piece]) => ({ name, fields: [...new Set(fields(piece))] })) : [];
}

/** What a file takes that is posted to it. */
export function postedTo(file: string): Form[] {
	const post = declared('POST', file);
	return post ? [{ name: 'default', fields: [...new Set(fields(post))] }] : [];
}

function parsed(file: string): ts.SourceFile {
	const known = sources.get(file);
	if (known) return known;
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
	sources.set(file, source);
	return source;
}

/** What a name stands for, in this file or in the one it is imported from. */
function declared(name: string, file: string): Piece | undefined {
	for (const statement of parsed(file).statements) {
		if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return { node: statement, file };
		if (ts.isVariableStatement(statement))
			for (const { name: called, initializer } of statement.declarationList.declarations) {
				if (ts.isIdentifier(called) && called.text === name && initializer) return { node: initializer, file };
				if (!ts.isObjectBindingPattern(called) || !initializer) continue;
				const part = called.elements.find((element) => ts.isIdentifier(element.name) && element.name.text === name);
				if (part) return entries({ node: initializer, file }).get(((part.propertyName ?? part.name) as ts.Identifier).text);
			}
		if (
			ts.isImportDeclaration(statement) &&
			statement.importClause?.namedBindings &&
			ts.isNamedImports(statement.importClause.namedBindings)
		) {
			const found = statement.importClause.namedBindings.elements.find((element) => element.name.text === name);
			const from = (statement.moduleSpecifier as ts.StringLiteral).text;
			const path = from.startsWith('#lib/') ? join(lib, from.slice(5)) : join(dirname(file), from);
			if (found) return existsSync(path) ? declared((found.propertyName ?? found.name).text, path) : undefined;
		}
	}
	return within(name, file);
}

/** A name that is given inside a function. */
function within(name: string, file: string): Piece | undefined {
	let found: Piece | undefined;
	const visit = (node: ts.Node): void => {
		const given = ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name && node.initializer;
		if (given) found = { node: given, file };
		else if (!found) node.forEachChild(visit);
	};
	visit(parsed(file));
	return found;
}

function plain(node: ts.Node): ts.Node {
	const around = ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node);
	return around ? plain(node.expression) : node;
}

/** The object something is in the end: written out, named, made by a function that returns it, or within a shape. */
function entries({ node, file }: Piece): Map<string, Piece> {
	const found = new Map<string, Piece>();
	const inner = plain(node);
	if (ts.isIdentifier(inner) || ts.isPropertyAccessExpression(inner)) {
		const piece = meant({ node: inner, file });
		return piece ? entries(piece) : found;
	}
	if (ts.isArrowFunction(inner) && !ts.isBlock(inner.body)) return entries({ node: inner.body, file });
	if (ts.isCallExpression(inner)) {
		const made = ts.isIdentifier(inner.expression) ? declared(inner.expression.text, file) : undefined;
		if (made) return entries(made);
		return inner.arguments[0] ? entries({ node: inner.arguments[0], file }) : found;
	}
	if (!ts.isObjectLiteralExpression(inner)) return found;
	for (const property of inner.properties) {
		if (ts.isSpreadAssignment(property)) for (const [name, piece] of entries({ node: property.expression, file })) found.set(name, piece);
		else if (ts.isPropertyAssignment(property))
			found.set(property.name.getText().replace(/['"]/g, ''), { node: property.initializer, file });
		else found.set(property.name.getText(), { node: ts.isMethodDeclaration(property) ? property : property.name, file });
	}
	return found;
}

function meant({ node, file }: Piece): Piece | undefined {
	if (ts.isIdentifier(node)) return declared(node.text, file);
	if (!ts.isPropertyAccessExpression(node)) return undefined;
	return entries({ node: node.expression, file }).get(node.name.text);
}

/** The calls that say which fields there are, and where they say it. */
const shapeAt: Record<string, number> = { formAction: 1, safeParse: 0, parse: 0 };

/** Names of the fields that are read in a piece, or in what it is made of. */
function* fields(piece: Piece, depth = 0): Generator<string> {
	const whole = meant(piece) ?? piece;
	const { file } = whole;
	const calls: ts.CallExpression[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node)) calls.push(node);
		node.forEachChild(visit);
	};
	visit(whole.node);
	for (const call of calls) {
		const called = call.expression.getText().split('.').at(-1)!;
		const [first] = call.arguments;
		const shape = shapeAt[called] === undefined ? undefined : call.arguments[shapeAt[called]];
		if (shape) yield* entries({ node: shape, file }).keys();
		const asks = ['get', 'getAll', 'said'].includes(called) && call.arguments.length === 1;
		if (asks && first && ts.isStringLiteral(first)) yield first.text;
		if (depth < 2 && ts.isIdentifier(call.expression) && !(called in shapeAt))
			for (const one of [call.expression, ...call.arguments]) if (ts.isIdentifier(one)) yield* named({ node: one, file }, depth);
	}
	// Forms of ways of working have lines of any name; these are the ones they look for.
	if (/\/(werkwijzen|ways|methods)\//.test(file))
		for (const [, name] of whole.node.getText().matchAll(/\blines(?:\.|\[')(\w+)/g)) yield name!;
}

function* named(piece: Piece, depth: number): Generator<string> {
	const found = meant(piece);
	if (found && /\/(routes|methods|server\/(auth\/exchange|ways|upkeep|logbook|consent))/.test(found.file)) yield* fields(found, depth + 1);
}
