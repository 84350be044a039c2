import { describe, expect, it } from 'vitest';
import { askedIn, farFrom, lettersOf, lexemesOf, vectorOf, wordsWorthSuggesting } from './index.ts';

const words = (text: string) => askedIn(text).map(({ word }) => word);

describe('what a search asks for', () => {
  it('has no particles, as far as letters allow one there', () => {
    expect(words('자전거를 의자가 책을 연필로 공원에서')).toEqual(['자전거', '의자', '책', '연필', '공원']);
    expect(words('휴가 바다')).toEqual(['휴가', '바다']);
  });

  it('still counts what only looked like a particle', () => {
    const [cat] = askedIn('고양이');
    expect(cat?.query).toContain("'=고양이'");
    expect(cat?.query).toContain("'=고양'");
  });

  it('is each script by itself, whatever the spaces and letter case', () => {
    expect(words('iPhone13Pro')).toEqual(['iphone', '13', 'pro']);
    expect(words('LG냉장고')).toEqual(['lg', '냉장고']);
    expect(words("Men's shoes")).toEqual(['mens', 'shoes']);
  });

  it('leaves out that something is for sale, unless nothing else was said', () => {
    expect(words('중고 책상 팝니다')).toEqual(['책상']);
    expect(words('a desk for sale')).toEqual(['desk']);
    expect(words('팝니다')).toEqual(['팝니다']);
  });

  it('knows the same thing by other names, in both languages', () => {
    expect(askedIn('노트북')[0]?.others).toContain('laptop');
    expect(askedIn('laptops')[0]?.others).toContain('노트');
    expect(askedIn('sleeping bag')).toHaveLength(1);
  });

  it('is at most eight words, and nothing where there are none', () => {
    expect(askedIn('가나 다라 마바 사아 자차 카타 파하 거너 더러 머버')).toHaveLength(8);
    expect(askedIn(`'; drop table & | ! :* (((`).map(({ word }) => word)).toEqual(['drop', 'table']);
    expect(askedIn('!!! ... ㅋㅋ'.replace('ㅋㅋ', ''))).toEqual([]);
  });
});

describe('what a text is found by', () => {
  it('is whole words, pairs of syllables and pairs across a space', () => {
    expect(lexemesOf('자전거 헬멧')).toEqual(
      expect.arrayContaining(['=자전거', '자전', '전거', '=헬멧', '헬멧', '거+헬', '~거', '~멧']),
    );
  });

  it('is English words, also written together', () => {
    expect(lexemesOf('Air Fryer')).toEqual(['air', 'fryer', 'airfryer']);
  });

  it('says where each stands and what it weighs, and counts repetition four times at most', () => {
    expect(vectorOf('desk desk desk desk desk', 'A')).toBe("'desk':1A,2A,3A,4A 'deskdesk':6A,7A,8A,9A");
    expect(vectorOf('', 'C')).toBe('');
  });
});

describe('words worth suggesting', () => {
  it('are what things are called', () => {
    expect(wordsWorthSuggesting('접이식 자전거를 팝니다, 16인치 A4')).toEqual(['인치', '자전거', '접이식']);
  });
});

describe('letters of a text', () => {
  it('are those of the keyboard', () => {
    expect(lettersOf('자전거 Bike')).toBe('ㅈㅏㅈㅓㄴㄱㅓ bike');
    expect(lettersOf('닭')).toBe('ㄷㅏㄺ');
  });
});

describe('how far a text is from a name', () => {
  it('is nothing for its beginning, half-written or in other words', () => {
    expect(farFrom('보드', '보드게임')).toBe(0);
    expect(farFrom('게ㅇ', '보드 게임')).toBe(0);
    expect(farFrom('Board g', 'Board games')).toBe(0);
    expect(farFrom('bike', '생활 자전거')).toBe(0);
  });

  it('is counted in slips of the keyboard, where enough was typed to believe in one', () => {
    expect(farFrom('giut', 'Guitars')).toBe(1);
    expect(farFrom('furnatture', 'Furniture')).toBe(2);
    expect(farFrom('카메러', '카메라')).toBe(1);
    expect(farFrom('tou', 'Toys')).toBeUndefined();
    expect(farFrom('guitar', 'Bikes')).toBeUndefined();
  });

  it('is none for nothing, and for what is longer than any name', () => {
    expect(farFrom(' ', 'Bikes')).toBeUndefined();
    expect(farFrom('b'.repeat(5000), 'Bikes')).toBeUndefined();
  });
});
