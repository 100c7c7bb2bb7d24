import { expect, test } from 'vitest';
import { passwordProblem } from '#lib/server/auth/password-rules.ts';

const ellen = ['Ellen de Wit', 'ellen.dewit@buurthulp.example', 'Team Noordwest'];

test.each([
	['abc', 'short'],
	['negentje', 'short'],
	['🌧️☔🌂', 'short'],
	['a'.repeat(201), 'long'],
	['aaaaaaaaaaaa', 'repeated'],
	['          ', 'repeated'],
	['abababababab', 'repeated'],
	['hoihoihoihoi', 'repeated'],
	['qwertyuiop', 'row'],
	['1234567890', 'row'],
	['0987654321!', 'row'],
	['asdfghjkl12', 'row'],
	['wachtwoord1', 'common'],
	['Wachtwoord123!', 'common'],
	['W@chtw00rd!!', 'common'],
	['Welkom2026!', 'common'],
	['Zomer2026!!', 'common'],
	['deugdelijk', 'common'],
	['butterfly2024', 'common'],
	['Sunsh1ne!!2026', 'common'],
	['vergadering', 'common'],
	['ontwikkeling!1', 'common'],
	['Sebastiaan99', 'common'],
	['ellen.dewit@buurthulp', 'personal'],
	['EllenNoordwest', 'personal'],
	['buurthulp2026', 'personal'],
	['Ellen123456', 'row']
])('%s is refused as %s', (password, problem) => {
	expect(passwordProblem(password, ellen)).toBe(problem);
});

test.each([
	'dauw op het raamkozijn',
	'tr0mp3tboom',
	'een fiets zonder bel',
	'Ellen fietst graag achteruit',
	'żółw w filiżance',
	'kQ7#vm2Lx9'
])('%s will do', (password) => {
	expect(passwordProblem(password, ellen)).toBeUndefined();
});
