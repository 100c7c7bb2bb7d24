/** How answers of every form read, in one plain list beside `index.ts`, for pages that read and check nothing. */
import { agreement } from './agreement/log.ts';
import { choose } from './choose/log.ts';
import { columns } from './columns/log.ts';
import { confirm } from './confirm/log.ts';
import { evaluation } from './evaluation/log.ts';
import { followup } from './followup/log.ts';
import type { Log } from './form.ts';
import { mark } from './marks/log.ts';
import { matrix } from './matrix/log.ts';
import { rate } from './rate/log.ts';
import { review } from './review/log.ts';
import { situation } from './situation/log.ts';
import { spoken } from './spoken/log.ts';
import { text } from './text/log.ts';
import { vote } from './vote/log.ts';

const words = { text, longtext: text, questions: text, privatenote: text, note: text };
const logs: Record<string, unknown> = {
	...words,
	...{ confirm, spoken, choose, rank: choose, columns, agreement },
	...{ scale: mark, slider: mark, judgement: mark, vote, evaluation },
	...{ matrix, rate, followup, review, situation }
};

export function logOf(form: string): Log {
	const log = logs[form];
	if (!log) throw new Error(`no form ${form}`);
	return log as Log;
}
