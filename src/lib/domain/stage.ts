/** The closed tables of legal steps. A step names where it comes from, so a page that is behind cannot move a session by accident. */
import type { RoundStage, SessionStage } from './row.ts';

const ROUND: Record<RoundStage, readonly RoundStage[]> = {
	waiting: ['writing'],
	writing: ['shown', 'closed'],
	shown: ['closed', 'writing'],
	closed: ['shown', 'writing']
};

const SESSION: Record<SessionStage, readonly SessionStage[]> = {
	planned: ['lobby'],
	lobby: ['running', 'planned'],
	running: ['done'],
	done: ['running', 'closed'],
	closed: []
};

export const roundMayGo = (from: RoundStage, to: RoundStage) => ROUND[from].includes(to);
export const sessionMayGo = (from: SessionStage, to: SessionStage) => SESSION[from].includes(to);
