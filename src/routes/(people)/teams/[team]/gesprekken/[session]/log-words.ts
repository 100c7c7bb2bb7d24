import type { SeenField } from '#lib/domain/view.ts';
import * as m from '#lib/i18n/messages/messages.js';

/** What the logbook keeps of a question, in plain words. */
export function logWords(field: Pick<SeenField, 'rules' | 'settings'>): string {
	if (field.settings.personal) return m.prepare_log_personal();
	switch (field.rules.log) {
		case 'yes':
			return m.prepare_log_yes();
		case 'summary':
			return m.prepare_log_summary();
		case 'no':
		case 'presenter':
			return m.prepare_log_no();
	}
}
