import * as m from '../i18n/messages/messages.js';

/** Documents in which people write themselves, by what they are called. */
const names: Record<string, () => string> = {
	evaluatie: m.documents_eval,
	handreiking: m.documents_guide,
	verantwoording: m.documents_story_title,
	signaal: m.documents_signal_title,
	principes: m.documents_principles_title
};

export const paperName = (kind: string): string => names[kind]?.() ?? kind;
