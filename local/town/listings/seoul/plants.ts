import { moot, offered, won } from '../offered.ts';

/** Plants and gardens in Seoul. */
export const PLANTS = [
  offered({
    id: 'pothos',
    seller: 'sumin',
    title: '스킨답서스 물꽂이 세 줄기',
    description:
      '뿌리가 5cm 넘게 나왔어요. 흙에 바로 심어도 되고 그냥 물에 두셔도 잘 자라요. 유리병은 돌려주시면 좋아요.',
    condition: 'new',
    category: 'houseplants',
    price: moot(3),
    stock: 6,
    shots: [['🌿', 'mint', '유리병에 꽂은 줄기']],
    listed: 38,
  }),
  offered({
    id: 'succulents',
    seller: 'sumin',
    title: '다육이 모둠 (작은 화분 다섯 개)',
    description: '베란다에서 키웠어요. 웃자란 아이 하나가 섞여 있는데 잘라서 심으면 둘이 돼요. 이름표를 꽂아 드려요.',
    condition: 'new',
    category: 'houseplants',
    price: won(16000),
    shots: [
      ['🌵', 'straw', '다육이 다섯'],
      ['🪴', 'moss', '제일 큰 아이'],
    ],
    listed: 2,
  }),
  offered({
    id: 'garden-tools',
    seller: 'sanghoon',
    title: '날 세운 전정가위와 모종삽',
    description:
      '오래된 일본제 가위인데 날을 새로 세웠습니다. 용수철도 갈았습니다. 모종삽 자루는 제가 깎은 물푸레나무입니다.',
    condition: 'good',
    category: 'garden',
    price: won(23000),
    ships: { within: [3, 5, 3] },
    shots: [
      ['✂️', 'stone', '전정가위'],
      ['🌱', 'moss', '모종을 옮기기 좋아요'],
    ],
    listed: 31,
  }),
];
