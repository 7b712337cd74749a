import { BlockList, isIP, isIPv6 } from "node:net";

/** Addresses that are no place of the open internet (IANA special-purpose registries, 2024). */
const special = {
  ipv4: [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ],
  // what an IPv4 address can hide in is left out as a whole
  ipv6: [
    ["::", 96],
    ["::ffff:0:0", 96],
    ["64:ff9b::", 96],
    ["64:ff9b:1::", 48],
    ["100::", 64],
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
    ["5f00::", 16],
    ["fc00::", 7],
    ["fe80::", 10],
    ["fec0::", 10],
    ["ff00::", 8],
  ],
} as const;

const ranges = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, prefix] of special.ipv4) ranges.ipv4.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of special.ipv6) ranges.ipv6.addSubnet(net, prefix, "ipv6");

/** Whether an address lies inside: this machine, a private network, or nowhere on the internet. */
export function isInside(address: string): boolean {
  if (isIP(address) === 0) return true;
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  return ranges[family].check(address, family);
}

/** An address written in a URL instead of a name; `undefined` for a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) === 0 ? undefined : bare;
}
