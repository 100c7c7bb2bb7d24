/**
 * `npm run bench`: ratios against the barest server that does the same work, both measured in one run, taking turns, so that the noise of the machine
 * falls on both. A ratio is the median of the pairs. It prints, and judges nothing but the limits it names. `npm run bench -- delivery`, `-- trip`,
 * `-- export` and `-- reading` measure one of the four; `-- reading 0.1` a tenth of the years.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../../src/lib/domain/id.ts';
import { apart, together } from './processors.ts';
import { exporting } from './export.ts';
import { reading } from './reading.ts';
import { bare, ours } from './stages.ts';
import type { Stage } from './stages.ts';

const PAIRS = 7;
/** A round trip is short, and two of three pairs differ by a fifth: their median needs many of them. */
const TRIPS = 61;
/**
 * Trips before anything is measured, for each server. The engine compiles well what it has seen thousands of times: what writes to a line is called
 * twelve times a trip, what stores is called once, and ours is still getting faster after ten thousand. A server that people use has run for a while.
 */
const WARM = 12_000;
/** After a pair, milliseconds that the people share: what one person may send is bounded, and fills up again meanwhile. */
const REST = 3000;
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const say = (line: string) => process.stdout.write(`${line}\n`);

const [only, size = '1'] = process.argv.slice(2);
let missed = 0;

if (!only || only === 'trip') for (const seats of [12, 30, 100]) await roundTrip(seats, seats > 60 ? 60 : seats);
if (!only || only === 'delivery') await perDelivery();
if (!only || only === 'export') await exporting((what, pairs) => report(what, pairs, 1.5, 3, 'ms', 'without'));
if (!only || only === 'reading') reading((what, pairs) => report(what, pairs, 3, 4, 'ms', 'a bare prepared query'), say, Number(size));
process.exitCode = missed ? 1 : 0;

/** Send → stored and flushed → acknowledged → seen by the last one in the room. */
async function roundTrip(seats: number, people: number): Promise<void> {
	const both = await Promise.all([ours(1, people), bare(1, people)]);
	apart(both);
	for (const stage of both) await widen(stage, seats);
	const trips = async (stage: Stage, times: number) => {
		const took: number[] = [];
		for (let i = 0; i < times; i++) {
			const mark = newId();
			const began = performance.now();
			await Promise.all([stage.say(0, mark), ...stage.rooms[0]!.map((line) => line.sees(mark))]);
			took.push(performance.now() - began);
		}
		return median(took);
	};
	const rest = () => pause(REST / people);
	for (let i = 0; i < WARM; i += 90) {
		for (const stage of both) await trips(stage, 90);
		await rest();
	}
	const pairs = [];
	for (let i = 0; i < TRIPS; i++) {
		// Who comes first after a rest finds a cold processor: both warm up, and take turns in coming first.
		for (const stage of both) await trips(stage, 10);
		const first = i % 2;
		const took = [0, 0];
		for (const nth of [first, 1 - first]) took[nth] = await trips(both[nth]!, 80);
		pairs.push({ our: took[0]!, bare: took[1]! });
		await rest();
	}
	report(`durable round trip, seen by the last of ${seats}`, pairs, 1.25, 1.6, 'ms');
	together();
	await Promise.all(both.map((stage) => stage.stop()));
}

/** Processor time of the server for one delivery: a hundred meetings of twelve, everybody hears every contribution. */
async function perDelivery(): Promise<void> {
	const rooms = 100;
	const both = [await ours(rooms, 12), await bare(rooms, 12)];
	apart(both);
	const spent = async (stage: Stage, rounds: number) => {
		const heard = () => stage.rooms.flat().reduce((sum, line) => sum + line.delivered, 0);
		const [before, cpu] = [heard(), stage.cpu()];
		for (let i = 0; i < rounds; i++)
			await Promise.all(
				stage.rooms.map((lines, room) => {
					const mark = newId();
					return Promise.all([stage.say(room, mark), ...lines.map((line) => line.sees(mark))]);
				})
			);
		return ((stage.cpu() - cpu) / (heard() - before)) * 1e6;
	};
	for (const stage of both) await spent(stage, 10);
	const pairs = [];
	for (let i = 0; i < PAIRS; i++) pairs.push({ our: await spent(both[0]!, 30), bare: await spent(both[1]!, 30) });
	report(`processor time a delivery, ${rooms} meetings of 12`, pairs, 1.15, 1.5, 'µs');
	together();
	await Promise.all(both.map((stage) => stage.stop()));
}

function report(what: string, pairs: { our: number; bare: number }[], aim: number, most: number, unit: string, than = 'bare ws'): void {
	const ratio = median(pairs.map((pair) => pair.our / pair.bare));
	const verdict = ratio <= aim ? 'as aimed' : ratio <= most ? 'within bounds' : 'TOO MUCH';
	if (ratio > most) missed++;
	const figures = `${median(pairs.map((pair) => pair.our)).toFixed(2)} ${unit} against ${median(pairs.map((pair) => pair.bare)).toFixed(2)} ${unit}`;
	say(`${what}: ${ratio.toFixed(2)} × ${than} (${figures}; aim ${aim}, at most ${most}): ${verdict}`);
}

/** More pages than people: the same seats open further tabs. */
async function widen(stage: Stage, lines: number): Promise<void> {
	while (stage.rooms[0]!.length < lines) stage.rooms[0]!.push(await stage.another());
}
