import { offered, won } from '../offered.ts';

/** Bicycles and their parts in Seoul. */
export const BIKES = [
  offered({
    id: 'road-bike',
    seller: 'dongwook',
    title: '알루미늄 로드바이크 (540, 105 구동계)',
    description:
      '2021년에 사서 4,800km 탔어요. 봄에 체인과 스프라켓을 갈았고 정비 내역을 적은 표를 같이 드려요. 낙차 없어요.\n키 172–178 정도가 맞아요. 한강 쪽에서 잠깐 타 보고 결정하셔도 돼요.',
    condition: 'good',
    category: 'bikes',
    price: won(390000),
    deposit: 30,
    shots: [
      ['🚲', 'sky', '로드바이크 옆모습'],
      ['🚲', 'stone', '구동계 쪽', 9, 84],
      ['🧾', 'straw', '정비 내역'],
    ],
    listed: 7,
  }),
  offered({
    id: 'helmet',
    seller: 'dongwook',
    language: 'en',
    title: 'Bike helmet M, 55–59 cm',
    description:
      'A year old, never dropped. I washed the pads and dried them in the sun. I bought one size too many and keep only one.',
    condition: 'like-new',
    category: 'bike-parts',
    price: won(26000),
    ships: { within: [3, 5, 2], carrier: 'parcel' },
    shots: [['⛑️', 'mint', 'The helmet']],
    listed: 19,
  }),
  offered({
    id: 'kids-bike',
    seller: 'jaehyun',
    title: '네발자전거 14인치, 보조 바퀴 있어요',
    description: '세 살부터 다섯 살까지 탔어요. 스티커 자국이 조금 있고 벨은 잘 울려요. 바람 넣어서 가지고 나갈게요.',
    condition: 'fair',
    category: 'city-bikes',
    price: won(30000),
    shots: [
      ['🚲', 'straw', '어린이 자전거'],
      ['🔔', 'rose', '벨'],
    ],
    listed: 5,
  }),
];
