/**
 * A font with a box for every sign of one document that the other fonts may lack. Without it a PDF with a single emoji would not be made at all (PDF/UA
 * refuses signs it cannot draw); with it the sign can still be copied, searched and read aloud. Each sign has a glyph of its own: that is how a reader
 * finds back which sign it was.
 */
export const ANY_SIGN = 'Any Sign';

const EM = 1000;
const WIDTH = 600;
/** As many as a font has room for; a document with more is in no language. */
const MOST = 60_000;

export function anySign(words: string): Buffer {
	const signs = [...new Set(words)].map((sign) => sign.codePointAt(0)!).sort((a, b) => a - b);
	const own = signs.filter((sign) => sign > 0x20).slice(0, MOST);
	const glyphs = 2 + own.length;
	const box = boxOutline();
	const same = Buffer.concat([u16(0xffff, 60, 0, 540, 700), u16(0x0002, 1), Buffer.alloc(2)]);
	return packed({
		'OS/2': style(),
		cmap: found(own),
		glyf: Buffer.concat([box, ...own.map(() => same)]),
		head: Buffer.concat([u32(0x10000, 0x10000, 0, 0x5f0f3cf5), u16(3, EM), u32(0, 0, 0, 0), u16(0, 0, WIDTH, 700, 0, 8, 2, 1, 0)]),
		hhea: Buffer.concat([u32(0x10000), u16(800, -200, 0, WIDTH, 0, 0, WIDTH, 1, 0, 0, 0, 0, 0, 0, 0, 1)]),
		hmtx: Buffer.concat([u16(WIDTH, 0), Buffer.alloc(2 * (glyphs - 1))]),
		loca: places(glyphs, box.length, same.length),
		maxp: Buffer.concat([u32(0x10000), u16(glyphs, 8, 2, 8, 2, 1, 0, 0, 0, 0, 0, 0, 1, 1)]),
		name: names(),
		post: Buffer.concat([u32(0x30000, 0), u16(0, 0), u32(0, 0, 0, 0, 0)])
	});
}

/** A frame: an outer rectangle and an inner one the other way round. */
function boxOutline(): Buffer {
	const points = [
		...[[60, 0], [60, 700], [540, 700], [540, 0]], // prettier-ignore
		...[[100, 40], [500, 40], [500, 660], [100, 660]] // prettier-ignore
	] as [number, number][];
	const steps = (axis: 0 | 1) => points.map((point, nth) => point[axis] - (points[nth - 1]?.[axis] ?? 0));
	const outline = [u16(2, 60, 0, 540, 700), u16(3, 7, 0), Buffer.alloc(8, 1), u16(...steps(0)), u16(...steps(1))];
	return padded(Buffer.concat(outline));
}

function found(signs: number[]): Buffer {
	const groups = signs.map((sign, nth) => u32(sign, sign, nth + 2));
	return Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(16 + 12 * groups.length, 0, groups.length), ...groups]);
}

function places(glyphs: number, first: number, each: number): Buffer {
	const table = Buffer.alloc(4 * (glyphs + 1));
	for (let nth = 2; nth <= glyphs; nth++) table.writeUInt32BE(first + each * (nth - 2), 4 * nth);
	return table;
}

function style(): Buffer {
	const marks = [
		u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
		Buffer.alloc(10),
		u32(...Array(4).fill(0xffffffff)),
		Buffer.from('NONE')
	];
	return Buffer.concat([
		u16(4, WIDTH, 400, 5, 0),
		...marks,
		u16(64, 1, 0xffff, 800, -200, 0, 800, 200),
		u32(1, 0),
		u16(500, 700, 0, 32, 1)
	]);
}

function names(): Buffer {
	const said = Object.entries({ 1: ANY_SIGN, 2: 'Regular', 4: ANY_SIGN, 6: 'AnySign' });
	const words = said.map(([, word]) => Buffer.from(word, 'utf16le').swap16());
	const at = (nth: number) => words.slice(0, nth).reduce((sum, word) => sum + word.length, 0);
	const records = said.map(([id], nth) => u16(3, 1, 0x409, Number(id), words[nth]!.length, at(nth)));
	return Buffer.concat([u16(0, said.length, 6 + 12 * said.length), ...records, ...words]);
}

function packed(tables: Record<string, Buffer>): Buffer {
	const tags = Object.keys(tables).sort();
	let at = 12 + 16 * tags.length;
	const bodies = tags.map((tag) => padded(tables[tag]!));
	const directory = tags.map((tag, nth) => {
		const entry = Buffer.concat([Buffer.from(tag), u32(sum(bodies[nth]!), at, tables[tag]!.length)]);
		at += bodies[nth]!.length;
		return entry;
	});
	return Buffer.concat([u32(0x10000), u16(tags.length, 128, 3, tags.length * 16 - 128), ...directory, ...bodies]);
}

function sum(body: Buffer): number {
	let total = 0;
	for (let at = 0; at < body.length; at += 4) total = (total + body.readUInt32BE(at)) >>> 0;
	return total;
}

const padded = (body: Buffer) => Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
const u16 = (...numbers: number[]) => Buffer.from(numbers.flatMap((one) => [(one >> 8) & 255, one & 255]));
const u32 = (...numbers: number[]) =>
	Buffer.from(numbers.flatMap((one) => [(one >>> 24) & 255, (one >>> 16) & 255, (one >>> 8) & 255, one & 255]));
