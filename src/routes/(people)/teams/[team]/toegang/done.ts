import * as m from '#lib/i18n/messages/messages.js';

/** What somebody did, as the access log says it behind their name. */
export const done = {
	opened: m.access_opened,
	searched: m.access_searched,
	exported: m.access_exported,
	'took-over': m.access_took_over,
	keeping: m.access_keeping,
	erased: m.access_erased,
	'officer-keeping': m.privacy_keeping,
	'officer-held': m.privacy_held,
	'officer-erased': m.privacy_erased
};
