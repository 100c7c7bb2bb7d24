/** Where a request comes from, to count failures by: of an IPv6 address the first half, for whoever has one has billions of the second. */
export const placeOf = (address: string): string => (address.includes('::ffff:') ? address : address.split(':').slice(0, 4).join(':'));
