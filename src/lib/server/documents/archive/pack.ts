/** Packs the logbook. File after file goes into the zip, so that a long logbook is never in memory as a whole. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { agreed, carried } from '../../../domain/documents/archive.ts';
import { plainDoc } from '../../../domain/documents/plain.ts';
import { newId } from '../../../domain/id.ts';
import { afterwords } from '../../storage/afterwords.ts';
import { ownMethods } from '../../storage/methods.ts';
import { seriesShelf } from '../../storage/series.ts';
import { ownVirtues } from '../../storage/virtues.ts';
import { markdown } from '../formats/markdown.ts';
import { session as record } from '../kinds/record.ts';
import type { Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { CONVERSATIONS, FORMAT, LOGBOOK, MANIFEST, sum, TO_READ } from './manifest.ts';
import type { Logbook, Manifest } from './manifest.ts';

export async function packed(source: Source, wish: Wish): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		chunks.push(chunk);
	});
	const files: Manifest['files'] = {};
	const add = (path: string, file: Uint8Array) => {
		if (path !== MANIFEST) files[path] = { bytes: file.length, sha256: sum(file) };
		const entry = new ZipDeflate(path, { level: 6 });
		zip.add(entry);
		entry.push(file, true);
	};
	const after = afterwords(source.database);
	for (const { rows, consents } of source.held()) {
		const { id, date, stage } = rows.session;
		if (stage !== 'closed') continue;
		const said = after.of(id).map(({ what, about, text, more, state, name, at, ...word }) => ({
			id: word.id,
			session: id,
			what,
			about,
			text,
			more,
			state,
			name,
			at
		}));
		const travels = carried(rows, newId);
		add(`${CONVERSATIONS}${date}-${id}.json`, json({ rows: travels, afterwords: said, consents: agreed(travels, consents()) }));
		const drawn = record(source, { ...wish, kind: 'gesprek', of: id, version: 'team' });
		if (drawn) add(`${TO_READ}${date}-${id}.md`, new Uint8Array(await markdown.write(plainDoc(drawn.doc))));
	}
	add(LOGBOOK, json(logbookOf(source, wish)));
	const { name: team } = source.team;
	const manifest: Manifest = { deugdelijk: 'logboek', format: FORMAT, team, made: new Date().toISOString(), files };
	add(MANIFEST, json(manifest));
	zip.end();
	return new Uint8Array(Buffer.concat(chunks));
}

function logbookOf({ database, papers }: Source, { team }: Wish): Logbook {
	return {
		series: seriesShelf(database)
			.ofTeam(team)
			.map(({ id, method, title, aim, turns, createdAt }) => ({ id, method, title, aim, createdAt, turns })),
		papers: papers.ofTeam(team),
		methods: ownMethods(database)
			.ofTeam(team)
			.flatMap(({ published }) => (published ? [published] : [])),
		virtues: ownVirtues(database).ofTeam(team)
	};
}

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, '\t')}\n`);
