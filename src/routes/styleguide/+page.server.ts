import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { env } from '$env/dynamic/private';
import { encode } from 'uqr';
import { clientWords } from '#lib/methods/index.ts';

// For those who build and for the tests; elsewhere this page does not exist.
export function load() {
	if (!dev && env.STYLEGUIDE !== '1') error(404, 'Not Found');
	return { modules: encode('http://192.168.1.20:3000/join', { border: 0 }).data, words: clientWords[0]! };
}
