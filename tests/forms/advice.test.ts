import { expect, test } from 'vitest';
import { soundsLikeAdvice } from '#lib/forms/questions/advice.ts';

test.each([
	'Heb je al eens gedacht aan de huisarts?',
	'Heb je al geprobeerd om samen te bellen?',
	'Waarom doe je niet gewoon wat zij vraagt?',
	'Waarom ga je niet eens langs bij de buren?',
	'Zou je niet beter eerst de wijkagent bellen?',
	'Kun je niet gewoon een keer niets meenemen?',
	'Is het geen idee om haar zus te vragen?',
	'Zou het niet beter zijn om even te wachten?',
	'Wat als je gewoon een week niet gaat?',
	'Je zou toch ook de kerk kunnen vragen?',
	'waarom  bel je hem niet even, dan weet je het',
	'Have you ever tried calling her sister?',
	'Why don’t you just wait?',
	"Why didn't you ask the neighbours?",
	"Wouldn't it be better to wait?",
	'What if you just stayed away?',
	'Shouldn’t you call the doctor?'
])('advice in the shape of a question: %s', (words) => expect(soundsLikeAdvice(words)).toBe(true));

test.each([
	'',
	'Hoe was het toen ze de deur niet opendeed?',
	'Wat zag je toen je binnenkwam?',
	'Waarom wil hij niet dat zijn zoon het weet?',
	'Waarom raakte het je?',
	'Wie heeft zij om zich heen?',
	'Heb je haar gevraagd wat zij zelf wil?',
	'Heb je dit eerder meegemaakt?',
	'Wat zou er gebeuren als je niets deed?',
	'Wanneer merkte je dat het anders liep?',
	'Kun je vertellen wat er toen gebeurde?',
	'What did she say when you left?',
	'Why does it matter to her?',
	'Who else knows?'
])('an open question is left in peace: %s', (words) => expect(soundsLikeAdvice(words)).toBe(false));
