import { boot } from '#lib/server/boot.ts';

/** The app is open and its database answers. */
export async function GET(): Promise<Response> {
	const ready = await boot().then(
		(running) => running.ready(),
		() => false
	);
	return new Response(null, { status: ready ? 200 : 503 });
}
