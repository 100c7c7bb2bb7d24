/** What the buttons of a round's page ask for, as one word: `field:up:<key>`, `item:add:<key>:<list>`. Anything else changes nothing. */
import { copyField, find, freshKey, keysOf, MOST, moved, replaced, without } from './edit.ts';
import { addItem, dropItem, moveItem, newField } from './fields.ts';
import { formParts, LISTS } from './parts.ts';
import type { Field, MethodRound } from './schema.ts';

export function edited(round: MethodRound, asked: string): MethodRound {
	const [what, how = '', key = '', part = '', item = ''] = asked.split(':');
	if (what === 'add') return withField(round, how);
	const field = find(round.fields, key);
	if (!field) return round;
	if (what === 'field') return arranged(round, how, key);
	const list = LISTS.find((one) => one === part);
	return what === 'item' && list ? { ...round, fields: replaced(round.fields, itemEdited(field, how, list, item)) } : round;
}

function withField(round: MethodRound, wish: string): MethodRound {
	const parts = formParts.find(({ form }) => form === wish);
	if (!parts || round.fields.length >= MOST.fields) return round;
	return { ...round, fields: [...round.fields, newField(parts.form, freshKey('vraag', keysOf(round.fields)))] };
}

function arranged(round: MethodRound, how: string, key: string): MethodRound {
	const at = keysOf(round.fields).indexOf(key);
	switch (how) {
		case 'up':
			return { ...round, fields: moved(round.fields, key, at - 1) };
		case 'down':
			return { ...round, fields: moved(round.fields, key, at + 1) };
		case 'copy':
			return copyField(round, key);
		case 'remove':
			return { ...round, fields: without(round.fields, key) };
		default:
			return round;
	}
}

function itemEdited(field: Field, how: string, part: (typeof LISTS)[number], item: string): Field {
	const at = keysOf((field as { [list in typeof part]?: { key: string }[] })[part] ?? []).indexOf(item);
	switch (how) {
		case 'add':
			return addItem(field, part);
		case 'up':
			return moveItem(field, part, item, at - 1);
		case 'down':
			return moveItem(field, part, item, at + 1);
		case 'remove':
			return dropItem(field, part, item);
		default:
			return field;
	}
}
