/** Areas of the invented neighbourhood (its cells lie in the west of Seoul), and one far away. Resolution 7. */
export interface Place {
  cell: string;
  /** What people there call it. */
  ko: string;
  en: string;
}

export const PLACES = {
  beodeulnae: { cell: '8730e1db1ffffff', ko: '버들내', en: 'Beodeulnae' },
  solmaru: { cell: '8730e1d84ffffff', ko: '솔마루', en: 'Solmaru' },
  naruteo: { cell: '8730e1db3ffffff', ko: '나루터길', en: 'Naruteo-gil' },
  utmaeul: { cell: '8730e1da2ffffff', ko: '윗마을', en: 'Utmaeul' },
  kreuzberg: { cell: '871f18b25ffffff', ko: '베를린 크로이츠베르크', en: 'Kreuzberg, Berlin' },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;
