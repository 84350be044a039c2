/**
 * Areas of the invented neighbourhood (its cells lie in the west of Seoul), of the one abroad (Portland, Oregon), and one
 * where a single person lives. Resolution 7.
 */
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
  doldari: { cell: '8730e1d86ffffff', ko: '돌다리', en: 'Doldari' },
  sellwood: { cell: '8728f0119ffffff', ko: '포틀랜드 셀우드', en: 'Sellwood, Portland' },
  hawthorne: { cell: '8728f0030ffffff', ko: '포틀랜드 호손', en: 'Hawthorne, Portland' },
  montavilla: { cell: '8728f0032ffffff', ko: '포틀랜드 몬터빌라', en: 'Montavilla, Portland' },
  alberta: { cell: '8728f0002ffffff', ko: '포틀랜드 앨버타', en: 'Alberta, Portland' },
  kreuzberg: { cell: '871f18b25ffffff', ko: '베를린 크로이츠베르크', en: 'Kreuzberg, Berlin' },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;
