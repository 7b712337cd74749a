import type { Option } from "../../shared/ui/select.tsx";

export type SampleOffice = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly people: number;
  readonly isOpen: boolean;
  readonly reportedAt: string;
};

export const officeKinds: readonly Option[] = [
  { value: "town", label: "镇残联" },
  { value: "street", label: "街道残联" },
  { value: "village", label: "村专职委员" },
];

const names = [
  "符阳街道残联",
  "临港街道残联",
  "白沙镇残联",
  "望龙镇残联",
  "白米镇残联",
  "先市镇残联",
];

/** Made-up rows; the names are real units, the figures are not. */
export const offices: readonly SampleOffice[] = names.map((name, index) => ({
  id: String(index + 1),
  name,
  kind: name.includes("街道") ? "街道残联" : "镇残联",
  people: 1200 + ((index * 377) % 900),
  isOpen: index !== 4,
  reportedAt: `2020-02-29T0${index}:30:00Z`,
}));
