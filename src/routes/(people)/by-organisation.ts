import * as m from '#lib/i18n/messages/messages.js';

/** What the button says, with the name people know the organisation's sign-in by. */
export const byOrganisation = (name: string) => (name ? m.account_by_organisation_called({ name }) : m.account_by_organisation());
