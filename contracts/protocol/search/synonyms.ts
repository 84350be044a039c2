/**
 * Words that people mean the same thing by, in both languages. One that stands here is also found by the others of its
 * line. English words stand in the singular; a plus joins those that mean it only together.
 */
const LINES = `
자전거 bicycle bike
로드바이크 싸이클 사이클 road+bike
킥보드 스쿠터 scooter
노트북 랩탑 laptop
핸드폰 휴대폰 스마트폰 phone smartphone
아이폰 iphone
아이패드 ipad
맥북 macbook
갤럭시 galaxy
태블릿 tablet
모니터 monitor
키보드 keyboard
마우스 mouse
이어폰 earphone earbud
헤드폰 헤드셋 headphone headset
스피커 speaker
카메라 camera
렌즈 lens
프린터 printer
텔레비전 티비 television tv
냉장고 fridge refrigerator
세탁기 washer washing+machine
전자레인지 microwave
에어프라이어 air+fryer
청소기 vacuum
선풍기 fan
밥솥 rice+cooker
커피머신 coffee+machine espresso
책상 desk
식탁 테이블 table
의자 체어 chair
소파 쇼파 sofa couch
침대 bed
매트리스 mattress
책장 책꽂이 bookshelf bookcase
서랍장 수납장 drawer dresser
옷장 wardrobe closet
스탠드 조명 램프 lamp light
거울 mirror
카펫 러그 carpet rug
커튼 curtain
유모차 stroller pram buggy
카시트 carseat
장난감 toy
레고 lego
인형 doll plush
소설 novel
만화 만화책 comic manga
교재 참고서 문제집 textbook
그림책 동화책 picture+book
기타 통기타 guitar
피아노 piano
우쿨렐레 ukulele
바이올린 violin
턴테이블 turntable
엘피 lp vinyl
텐트 tent
침낭 sleeping+bag
배낭 백팩 backpack rucksack
캠핑 camping
덤벨 아령 dumbbell
요가매트 yoga+mat
축구공 football soccer
농구공 basketball
야구 baseball
글러브 glove mitt
라켓 racket racquet
등산화 hiking+boot
운동화 스니커즈 sneaker trainer
구두 shoe
코트 coat
패딩 점퍼 자켓 재킷 jacket puffer
청바지 jean denim
원피스 dress
가방 bag
지갑 wallet
시계 watch
화분 pot planter
몬스테라 monstera
다육이 다육식물 succulent
보드게임 board+game
퍼즐 puzzle
그릇 접시 plate dish bowl
냄비 pot pan
후라이팬 프라이팬 frying+pan
컵 머그컵 mug cup
수리 고침 repair fix
과외 레슨 lesson tutoring tutor
이사 용달 moving
헬멧 helmet
자물쇠 lock
`;

const groups = new Map<string, Set<string>>();
for (const line of LINES.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) {
    const group = groups.get(word) ?? new Set();
    for (const other of words) if (other !== word) group.add(other);
    groups.set(word, group);
  }
}

/** English singulars a word may come from: bikes, dishes. */
const singularsOf = (word: string): string[] => [word, word.replace(/s$/, ''), word.replace(/es$/, '')];

/** Other words for the same thing; those of two words hold a plus. */
export function synonymsOf(word: string): string[] {
  const known = singularsOf(word).find((form) => groups.has(form));
  return known === undefined ? [] : [...(groups.get(known) ?? [])];
}
