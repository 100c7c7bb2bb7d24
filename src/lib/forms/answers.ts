/** How each form is answered, listed as in `faces.ts`. Only who takes part loads these. */
import Agreement from './agreement/Answer.svelte';
import Choose from './choose/Answer.svelte';
import Columns from './columns/Answer.svelte';
import Confirm from './confirm/Answer.svelte';
import type { AnswerProps } from './faces.ts';
import { Fetched } from './fetched.ts';
import Longtext from './longtext/Answer.svelte';
import Rank from './rank/Answer.svelte';
import Spoken from './spoken/Answer.svelte';
import Text from './text/Answer.svelte';

export const answerFaces = new Fetched<AnswerProps>(
	{
		text: Text,
		longtext: Longtext,
		confirm: Confirm,
		spoken: Spoken,
		choose: Choose,
		rank: Rank,
		columns: Columns,
		agreement: Agreement
	},
	async () => (await import('./more-answers.ts')).default
);
