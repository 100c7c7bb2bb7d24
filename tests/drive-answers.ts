/** Believable answers for every form, so that a meeting can be played by nobody. */
import type { SeenField } from '../src/lib/domain/view.ts';

const SENTENCES = [
	'We bleven komen, ook toen er drie keer niemand opendeed.',
	'Ik vroeg eerst hoe het met de tuin ging, en pas later naar de brieven.',
	'Zij bepaalde het tempo. Ik heb mijn lijstje in de tas gelaten.',
	'We belden samen, op zijn telefoon, met de luidspreker aan.',
	'Ik zei eerlijk dat ik dit niet kon beloven.',
	'Er werd gelachen. Dat was voor het eerst in weken.',
	'Ik ben weggegaan toen dat nodig was, en heb gezegd wanneer ik terugkom.'
];

/** A value for this field by the nth person; undefined where nothing is typed. */
export function answerFor(field: SeenField, nth: number, about: string | null): unknown {
	const sentence = SENTENCES[(nth + field.place + (about?.length ?? 0)) % SENTENCES.length]!;
	const { settings, items } = field;
	switch (field.form) {
		case 'spoken':
			return undefined;
		case 'confirm':
			return true;
		case 'text':
		case 'longtext':
			return sentence.slice(0, settings.max ?? 280);
		case 'choose':
		case 'rank': {
			const known = items ?? settings.options ?? [];
			const picks = Array.from({ length: Math.min(settings.most ?? 1, known.length) }, (_, i) => ({
				key: known[(nth * 3 + i * 5) % known.length]!.key
			}));
			return picks.filter((pick, i) => picks.findIndex((other) => other.key === pick.key) === i);
		}
		case 'columns':
			return { column: settings.columns![nth % settings.columns!.length]!.key, text: sentence };
		case 'agreement':
			return {
				what: 'Ik let op het moment waarop ik wil overnemen.',
				who: '',
				when: 'bij het eerste bezoek',
				notice: 'dat er ruimte blijft',
				back: '2026-12-22'
			};
		default:
			throw new Error(`no answer for form ${field.form}`);
	}
}
