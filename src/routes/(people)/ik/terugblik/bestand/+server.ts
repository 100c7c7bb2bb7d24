import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { ownFile } from '#lib/server/logbook/mine-file.ts';
import { mine } from '#lib/server/logbook/mine.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => ownFile(mine(await boot(), { person: me(event).id }));
