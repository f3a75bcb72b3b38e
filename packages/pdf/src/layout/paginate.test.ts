import { describe, expect, test } from 'vitest';
import { paginate } from './paginate.ts';
import type { Strip } from './strip.ts';

function strip(height: number, keep = false, gap = 0): Strip {
  return { height, keep, gap, marks: [] };
}

function heightsOf(strips: readonly Strip[], height: number): readonly (readonly number[])[] {
  return paginate(strips, height).map((page) => page.placed.map(({ strip: { height: own } }) => own));
}

describe('paginate', () => {
  test('fills a page before it begins the next', () => {
    expect(heightsOf([strip(40), strip(41), strip(42)], 100)).toEqual([[40, 41], [42]]);
  });

  test('moves a heading to the page of what follows it', () => {
    expect(heightsOf([strip(80), strip(10, true), strip(20)], 100)).toEqual([[80], [10, 20]]);
  });

  test('splits what is kept together but longer than a page', () => {
    const chain = [strip(50), ...Array.from({ length: 5 }, (_, index) => strip(30, index < 4))];
    expect(heightsOf(chain, 100)).toEqual([[50], [30, 30, 30], [30, 30]]);
  });

  test('leaves gaps out at the top of a page, and counts them elsewhere', () => {
    const pages = paginate([strip(50, false, 9), strip(45, false, 9), strip(5, false, 9)], 100);
    expect(pages.map(({ placed }) => placed.map(({ y }) => y))).toEqual([[0], [0, 54]]);
  });

  test('places a strip higher than the page alone', () => {
    expect(heightsOf([strip(10), strip(500), strip(10)], 100)).toEqual([[10], [500], [10]]);
  });

  test('takes in a stray line by tightening wide spaces, if that is enough', () => {
    const strips = (gap: number): readonly Strip[] => [strip(40), strip(40, false, gap), strip(10, false, gap)];
    expect(heightsOf(strips(7), 100)).toEqual([[40, 40, 10]]);
    expect(paginate(strips(7), 100)[0]?.placed.map(({ y }) => y)).toEqual([0, 40 + 4.2, 80 + 8.4]);
    expect(heightsOf(strips(5.5), 100)).toEqual([[40, 40], [10]]);
    expect(heightsOf(strips(15), 100)).toEqual([[40, 40], [10]]);
  });

  test('takes the whole section over to the last page if only its end would stand there', () => {
    const text = [{ text: 'Section', source: { constant: 'Section' } }];
    const inside = (height: number): Strip => ({ ...strip(height), runningHead: text });
    expect(heightsOf([strip(60), strip(20), inside(20), inside(10)], 100)).toEqual([[60], [20, 20, 10]]);
    // A rest of some size stays as it is, and so does a section that no page can hold.
    expect(heightsOf([strip(60), strip(20), inside(20), inside(16)], 100)).toEqual([[60, 20, 20], [16]]);
    expect(heightsOf([strip(20), strip(50), inside(20), inside(10), inside(40)], 100)).toEqual([
      [20, 50, 20, 10],
      [40],
    ]);
    expect(heightsOf([strip(10), strip(50), inside(20), inside(20), inside(12)], 100)).toEqual([
      [10, 50, 20, 20],
      [12],
    ]);
  });

  test('has a page even without strips', () => {
    expect(paginate([], 100)).toHaveLength(1);
  });
});
