import { applyAction } from '$app/forms';
import type { SubmitFunction } from '@sveltejs/kit';
import type { Reply } from '#lib/server/auth/form.ts';

type Sent = Pick<Parameters<SubmitFunction>[0], 'formData'>;
type Answer = Pick<Parameters<Exclude<Awaited<ReturnType<SubmitFunction>>, void>>[0], 'result' | 'update'>;

const secret = ['password', 'present', 'link', 'code'];

/**
 * For `use:enhance`: what was typed stays in its fields, also when the line is gone or the server has a fault; Kit would put an error page
 * in the place of the form. `empty` clears the fields of a form that did its work.
 */
export function keep(at: string, empty = false) {
	return ({ formData }: Sent) =>
		async ({ result, update }: Answer) => {
			const ours = result.type === 'error' && (result.status ?? 500) >= 500;
			if (!ours) return update({ reset: empty && result.type === 'success' });
			const lines = [...formData].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !secret.includes(entry[0]));
			const data: Reply = { at, typed: Object.fromEntries(lines), problems: { form: 'busy' } };
			await applyAction({ type: 'failure', status: 503, data: { ...data } });
		};
}
