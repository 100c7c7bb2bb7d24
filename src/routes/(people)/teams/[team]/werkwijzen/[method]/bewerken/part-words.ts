import * as m from '#lib/i18n/messages/messages.js';

/** What the parts of a method are called in the editor, to say where something is wrong. */
const words: Record<string, () => string> = {
	title: m.ways_head_title,
	for: m.ways_head_for,
	credit: m.ways_head_credit,
	people: m.ways_head_least,
	complete: m.ways_head_complete,
	question: m.ways_meeting_question,
	prepare: m.ways_meeting_prepare,
	lead: m.ways_meeting_lead,
	rounds: m.ways_rounds,
	type: m.ways_round_type,
	why: m.ways_round_why,
	say: m.ways_round_say,
	tip: m.ways_round_tip,
	pitfall: m.ways_round_pitfall,
	minutes: m.ways_round_minutes,
	minutesShort: m.ways_round_minutes_short,
	fields: m.ways_fields,
	prompt: m.ways_field_prompt,
	form: m.ways_field_form,
	shape: m.ways_field_shape,
	from: m.ways_from,
	about: m.ways_about,
	opens: m.ways_opens,
	pair: m.ways_pair,
	max: m.ways_max,
	most: m.ways_most,
	options: m.ways_list_options,
	steps: m.ways_list_steps,
	poles: m.ways_list_poles,
	rows: m.ways_list_rows,
	columns: m.ways_list_columns,
	marks: m.ways_list_marks
};

/** The part a path ends in, as far as it has a name. */
export const partWords = (path: string[]): string =>
	path.flatMap((part) => (Object.hasOwn(words, part) ? [words[part]!()] : [])).at(-1) ?? '';
