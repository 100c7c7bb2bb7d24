/** Opens an address of ours in a tab that knows nothing of this one; false when the browser would not. */
export function openTab(address: string): boolean {
	const tab = window.open(address, '_blank');
	if (tab) tab.opener = null;
	return tab !== null;
}
