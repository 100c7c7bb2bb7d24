/** Bounds of what comes in, in one place. Rates are per person: never per room or office, for forty colleagues share one address. */
export const LIMITS = {
	/** Bytes of one message from a browser. The largest answer is some 10 kB; a paste of megabytes is refused before it is sent. */
	frame: 64 * 1024,
	/** Messages a person may send at once, and how many per second come back. Typing saves a few times a second. */
	burst: 120,
	perSecond: 20,
	/** Frames that may wait to be sent to one page. */
	unsent: 256,
	/** Pages one person may have open in one session. */
	tabs: 12,
	/** Noticing a laptop that froze, milliseconds. */
	pingInterval: 5000,
	pingTimeout: 5000,
	/** A room leaves memory when nobody was in it for this long, milliseconds. */
	roomIdle: 10 * 60_000,
	/** How long a browser keeps a seat or a screen without coming back, milliseconds. */
	seatLasts: 36 * 3600_000,
	screenLasts: 16 * 3600_000,
	/** A link to prepare something with works until the conversation is over, and never longer than this. */
	prepareLasts: 120 * 24 * 3600_000,
	/** Return links live as long as what they lead to: raw answers are kept twelve months. */
	returnLasts: 365 * 24 * 3600_000
} as const;
