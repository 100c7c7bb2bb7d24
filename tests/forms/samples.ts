/**
 * Of every form: values that fit the example of the styleguide, values that do not, what two tabs make of each other's words, how it reads, and believable
 * answers for the driver. One line of a new form here, and it is held to everything in `contract.test.ts`.
 */
import type { SeenField } from '../../src/lib/domain/view.ts';
import { logOf } from '../../src/lib/forms/logs.ts';
import { stepsOf } from '../../src/lib/forms/marks/log.ts';

const SENTENCES = [
	'We bleven komen, ook toen er drie keer niemand opendeed.',
	'Ik vroeg eerst hoe het met de tuin ging, en pas later naar de brieven.',
	'Zij bepaalde het tempo. Ik heb mijn lijstje in de tas gelaten.',
	'We belden samen, op zijn telefoon, met de luidspreker aan.',
	'Ik zei eerlijk dat ik dit niet kon beloven.',
	'Er werd gelachen. Dat was voor het eerst in weken.',
	'Ik ben weggegaan toen dat nodig was, en heb gezegd wanneer ik terugkom.'
];
const QUESTIONS = ['Wat zei ze toen je wegging?', 'Wie kent haar het langst?', 'Hoe was dat voor jou?', 'Wat gebeurde er daarna?'];

export type Sample = {
	good: unknown[];
	/** Fits, and says nothing. */
	empty?: unknown;
	bad: unknown[];
	/** Words that two tabs wrote at once, and what must be found in what is kept. */
	both?: { kept: unknown; late: unknown; holds: string[] };
	/** What the logbook tells of the first good value; nothing where there is nothing to tell. */
	reads: string[];
	/** What the nth person answers in a field of a method; undefined where nothing is typed. */
	answer(field: SeenField, nth: number, about: string | null): unknown;
};

const sentence: Sample['answer'] = (field, nth, about) =>
	SENTENCES[(nth + field.place + (about?.length ?? 0)) % SENTENCES.length]!.slice(0, field.settings.max ?? 280);
const nthOf = <T>(list: T[] | null | undefined, nth: number): T => list![nth % list!.length]!;

/** Somewhere, and the second time half of them somewhere else. */
const placed: Sample['answer'] = ({ settings, place }, nth) => {
	const { steps, apart } = stepsOf(settings);
	return { key: nthOf([...steps, ...apart], nth * 2 + place + (settings.pair?.moment === 'after' ? nth % 2 : 0)).key };
};

const long = 'x'.repeat(12_000);
const words: Sample = {
	good: ['Een half uur zonder telefoon.', ' \n', '👩🏽‍🌾 e\u0301 \u202Eomgekeerd\u202C \u200b', 'a\u0000b', '<b onclick=x>'],
	empty: '',
	bad: [long, 7],
	both: { kept: 'eerst dit', late: 'en dat', holds: ['eerst dit', 'en dat'] },
	reads: ['Een half uur zonder telefoon.'],
	answer: sentence
};

const picks: Sample = {
	good: [[{ key: 'trouw' }, { own: 'humor' }], [{ key: 'lef' }], [{ own: '  Humor ' }]],
	empty: [],
	bad: [
		[{ key: 'nergens' }],
		[{ key: 'trouw' }, { key: 'trouw' }],
		[{ own: 'humor' }, { own: ' Humor' }],
		[{ key: 'trouw', own: 'lef' }],
		[{ own: long }]
	],
	reads: ['trouw', 'humor'],
	answer: ({ settings, items }, nth) => {
		const known = items ?? settings.options ?? [];
		const keys = Array.from({ length: Math.min(settings.most ?? 1, known.length) }, (_, i) => nthOf(known, nth * 3 + i * 5).key);
		return [...new Set(keys)].map((key) => ({ key }));
	}
};

const empty = { what: '', who: '', when: '', notice: '', back: '' };

export const samples: Record<string, Sample> = {
	text: words,
	longtext: words,
	confirm: { good: [true], empty: false, bad: ['ja', 1], reads: [], answer: () => true },
	spoken: { good: [], bad: ['', true, long], reads: [], answer: () => undefined },
	choose: picks,
	rank: picks,
	columns: {
		good: [{ column: 'verschil', text: 'Of naasten mogen meebeslissen.' }],
		empty: { column: 'vraag', text: ' ' },
		bad: [
			{ column: 'nergens', text: 'x' },
			{ column: 'vraag' },
			{ column: 'vraag', text: 'x', seat: 'mo' },
			{ column: 'vraag', text: long }
		],
		both: {
			kept: { column: 'vraag', text: 'eerst dit' },
			late: { column: 'verschil', text: 'en dat' },
			holds: ['verschil', 'eerst dit', 'en dat']
		},
		reads: ['Hierin verschillen we', 'Of naasten mogen meebeslissen.'],
		answer: (field, nth, about) => ({ column: nthOf(field.settings.columns, nth).key, text: sentence(field, nth, about) })
	},
	agreement: {
		good: [{ ...empty, what: 'Naima belt de zus.', who: 'Naima', back: '2027-01-12' }],
		empty,
		bad: [{ ...empty, back: '12-01-2027' }, { what: 'x' }, { ...empty, what: long }, { ...empty, status: 'klaar' }],
		both: { kept: { ...empty, what: 'eerst dit' }, late: { ...empty, what: 'en dat', who: 'Mo' }, holds: ['eerst dit', 'en dat', 'Mo'] },
		reads: ['Naima belt de zus.', '2027-01-12'],
		answer: () => ({
			what: 'Ik let op het moment waarop ik wil overnemen.',
			who: '',
			when: 'bij het eerste bezoek',
			notice: 'dat er ruimte blijft',
			back: '2026-12-22'
		})
	},
	matrix: {
		good: [{ row: 'buurt', column: 'spel', text: 'De rust in de portiek.' }],
		empty: { row: 'buurt', column: 'spel', text: '' },
		bad: [
			{ row: 'nergens', column: 'spel', text: 'x' },
			{ row: 'buurt', column: '', text: 'x' },
			{ column: 'spel', text: 'x' },
			{ row: 'buurt', column: 'spel', text: long }
		],
		both: {
			kept: { row: 'buurt', column: 'spel', text: 'eerst dit' },
			late: { row: 'naasten', column: 'spel', text: 'en dat' },
			holds: ['naasten', 'eerst dit', 'en dat']
		},
		reads: ['De buurt', 'Wat staat er op het spel?', 'De rust in de portiek.'],
		answer: (field, nth, about) => ({
			...{ row: nthOf(field.settings.rows, nth).key, column: nthOf(field.settings.columns, nth).key },
			text: sentence(field, nth, about)
		})
	},
	questions: { ...words, answer: (_, nth) => nthOf(QUESTIONS, nth) },
	rate: {
		good: ['warm', 'koud'],
		bad: ['', 'heet', ['warm'], long],
		reads: ['warm'],
		answer: ({ settings }, nth) => nthOf(settings.marks, nth).key
	},
	followup: {
		good: [
			{ status: 'different', learned: 'Ze belde zelf.', noticed: 'Dat het haar gesprek was.' },
			{ status: '', learned: 'x', noticed: '' }
		],
		empty: { status: '', learned: '', noticed: ' ' },
		bad: [{ status: 'klaar', learned: '', noticed: '' }, { status: 'kept' }, { status: 'kept', learned: long, noticed: '' }],
		both: {
			kept: { status: 'kept', learned: 'eerst dit', noticed: '' },
			late: { status: '', learned: 'en dat', noticed: 'rust' },
			holds: ['kept', 'eerst dit', 'en dat', 'rust']
		},
		reads: ['anders gelopen', 'Ze belde zelf.', 'Dat het haar gesprek was.'],
		answer: (field, nth, about) => ({
			status: nthOf(['kept', 'different', 'partly', 'not'], nth),
			learned: sentence(field, nth, about),
			noticed: ''
		})
	},
	review: {
		good: [
			{ mark: 'is-gegroeid', text: 'Ook als we weer gaan.' },
			{ mark: 'staat-nog', text: '' }
		],
		empty: { mark: '', text: '' },
		bad: [{ mark: 'weg', text: '' }, { mark: 'staat-nog' }, { mark: 'staat-nog', text: long }],
		both: {
			kept: { mark: 'staat-nog', text: 'eerst dit' },
			late: { mark: '', text: 'en dat' },
			holds: ['staat-nog', 'eerst dit', 'en dat']
		},
		reads: ['Is gegroeid', 'Ook als we weer gaan.'],
		answer: (field, nth, about) => ({ mark: nthOf(field.settings.marks, nth).key, text: sentence(field, nth, about) })
	},
	scale: {
		good: [{ key: 'redelijk' }, { key: 'nauwelijks' }],
		bad: [{ key: 'heel-goed' }, { key: '' }, 'redelijk', { key: 'redelijk', text: 'x' }, { key: long }],
		reads: ['redelijk'],
		answer: placed
	},
	slider: {
		good: [{ key: 'near.1' }, { key: 'ruimte' }],
		bad: [{ key: 'near.2' }, { key: 0.5 }, 3, { key: long }],
		reads: ['dichter bij ‘Je terugtrekken en ruimte laten’'],
		answer: placed
	},
	judgement: {
		good: [{ key: 'kan-ik-nog-niet-zeggen' }, { key: 'ja' }],
		bad: [{ key: 'misschien' }, { key: 'ja', certainty: 3 }, ['ja'], { key: long }],
		reads: ['Kan ik nog niet zeggen'],
		answer: placed
	},
	vote: {
		good: [[{ key: 'vraag-1' }, { key: 'vraag-1' }, { key: 'vraag-2' }], [{ key: 'vraag-2' }]],
		empty: [],
		bad: [[{ key: 'nergens' }], Array(4).fill({ key: 'vraag-1' }), [{ key: 'vraag-1', dots: 2 }], [{ own: 'anders' }], [{ key: long }]],
		reads: ['Wat zei ze toen je wegging?'],
		answer: ({ settings, items }, nth) =>
			items?.length ? Array.from({ length: settings.most ?? 1 }, (_, i) => ({ key: nthOf(items, nth + i * 2).key })) : undefined
	},
	evaluation: {
		good: [
			{ marks: { veilig: 'eens', stem: 'weet-ik-niet' }, words: {} },
			{ marks: {}, words: { 'wat-hielp': 'Dat het stil mocht zijn.' } }
		],
		empty: { marks: {}, words: { 'wat-hielp': ' ' } },
		bad: [
			{ marks: { veilig: 5 }, words: {} },
			{ marks: { totaal: 'eens' }, words: {} },
			{ marks: {} },
			{ marks: {}, words: { 'wat-hielp': long } },
			{ marks: { veilig: 'eens' }, words: { 'wat-hoort-hier-niet': 'x' } }
		],
		both: {
			kept: { marks: { veilig: 'deels' }, words: {} },
			late: { marks: { stem: 'eens' }, words: {} },
			holds: ['"veilig":"deels"', '"stem":"eens"']
		},
		reads: ['Ik voelde me vrij', 'weet ik niet'],
		answer: (field, nth, about) => {
			const { steps, apart } = stepsOf(field.settings);
			const marks = field.settings.rows!.map(({ key }, at) => [key, nthOf([...steps.slice(1), ...apart], nth + at).key]);
			const whole = { marks: Object.fromEntries(marks), words: nth % 3 ? {} : { 'wat-hielp': sentence(field, nth, null) } };
			return about ? logOf('evaluation').apart!.piece(whole, about) : whole;
		}
	},
	privatenote: words,
	note: words,
	situation: {
		good: [{ title: 'Een dichte deur', text: 'Ze deed pas open bij de vierde keer.' }],
		empty: { title: '', text: ' ' },
		bad: [{ title: 'x' }, { title: 7, text: 'x' }, { title: 'x', text: long }, { title: 'x', text: 'x', keep: 'all' }],
		both: { kept: { title: 'Deur', text: 'eerst dit' }, late: { title: 'Deur', text: 'en dat' }, holds: ['Deur', 'eerst dit', 'en dat'] },
		reads: ['Een dichte deur', 'vierde keer'],
		answer: (field, nth, about) => ({ title: 'Een dichte deur', text: sentence(field, nth, about) })
	}
};
