import * as m from '#lib/i18n/messages/messages.js';
import type { Reply } from '#lib/server/auth/form.ts';

type Problem = NonNullable<NonNullable<Reply['problems']>[string]>;

/** What is wrong and what to do, in the language of whoever reads. */
export function worded(problem: Problem | undefined, minutes = 1): string | undefined {
	if (!problem) return undefined;
	if (problem === 'wait') return m.people_error_wait({ minutes });
	return words[problem]();
}

const words: Record<Exclude<Problem, 'wait'>, () => string> = {
	missing: m.people_error_missing,
	'too-long': m.people_error_too_long,
	email: m.people_error_email,
	choose: m.people_error_choose,
	short: m.people_error_password_short,
	long: m.people_error_password_long,
	repeated: m.people_error_password_repeated,
	row: m.people_error_password_row,
	personal: m.people_error_password_personal,
	common: m.people_error_password_common,
	taken: m.people_error_taken,
	'in-use': m.account_error_in_use,
	wrong: m.people_error_wrong,
	'wrong-password': m.people_error_wrong_password,
	'wrong-code': m.account_error_code,
	again: m.account_error_again,
	same: m.account_error_same,
	busy: m.people_error_busy,
	'other-words': m.people_error_other_words,
	'last-owner': m.people_error_last_owner,
	'last-admin': m.account_error_last_admin,
	running: m.people_error_running,
	gone: m.people_error_gone,
	'not-in-team': m.people_error_not_in_team,
	'not-yourself': m.manage_error_not_yourself,
	'owns-alone': m.manage_error_owns_alone,
	'gone-meanwhile': m.manage_error_gone,
	stale: m.documents_edit_stale
};
