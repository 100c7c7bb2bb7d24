/** The process is alive. Whether it can work is asked at `/readyz`. */
export function GET(): Response {
	return new Response(null, { status: 200 });
}
