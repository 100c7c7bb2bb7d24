/** All forms, in one plain list: the server, the tests and the benchmark read it in plain Node. A new form is a folder and a line here. */
import { agreement } from './agreement/form.ts';
import { choose } from './choose/form.ts';
import { columns } from './columns/form.ts';
import { confirm } from './confirm/form.ts';
import { evaluation } from './evaluation/form.ts';
import { followup } from './followup/form.ts';
import type { Form } from './form.ts';
import { judgement } from './judgement/form.ts';
import { longtext } from './longtext/form.ts';
import { matrix } from './matrix/form.ts';
import { note } from './note/form.ts';
import { privatenote } from './privatenote/form.ts';
import { questions } from './questions/form.ts';
import { rank } from './rank/form.ts';
import { rate } from './rate/form.ts';
import { review } from './review/form.ts';
import { situation } from './situation/form.ts';
import { scale } from './scale/form.ts';
import { slider } from './slider/form.ts';
import { spoken } from './spoken/form.ts';
import { text } from './text/form.ts';
import { vote } from './vote/form.ts';

const forms = new Map<string, Form>(
	[
		...[text, longtext, confirm, spoken, choose, rank, columns, agreement],
		...[scale, slider, judgement, vote, evaluation],
		...[matrix, questions, rate, followup, review, privatenote, situation, note]
	].map((form) => [form.key, form as unknown as Form])
);

export const formKeys = [...forms.keys()];

/** The form with this key; methods are checked against this list, so an unknown one is a mistake of ours. */
export function formOf(key: string): Form {
	const form = forms.get(key);
	if (!form) throw new Error(`no form ${key}`);
	return form;
}
