/** The part of the one table (`domain/rights.ts`) that is about teams. */
export { mayInTeam, TEAM_MAY as teamMay, type TeamVerb } from '../../domain/rights.ts';
