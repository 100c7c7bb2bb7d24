import { boot } from '../boot.ts';
import { ownAddress } from './own-address.ts';

/** Where links in a mail lead. The page that asks came from an address of ours (`comesFromUs`), so nobody can have them lead elsewhere. */
export async function ownOrigin(url: URL): Promise<string> {
	return ownAddress(url, (await boot()).settings);
}
