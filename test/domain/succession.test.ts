import { describe, expect, it } from 'vitest';
import { type BookEntry, sellerBooks, successionAmong } from '../../src/domain/succession.ts';

const entry = (
  seller: string,
  sector: string | null,
  province: string | null,
  customers: number,
): BookEntry => ({
  seller,
  sector,
  province,
  customers,
});

const BOOKS = [
  entry('Bianchi', 'Edilizia', 'FC', 60),
  entry('Bianchi', 'Hotel', 'FC', 40),
  entry('Conti', 'Hotel', 'RN', 90),
  entry('Conti', 'Edilizia', 'RN', 10),
  entry('Ferri', 'Edilizia', 'RA', 50),
  entry('Ferri', 'Hotel', 'RA', 50),
  entry('Neri', 'Hotel', 'RN', 2),
];

function heirOf(
  sector: string | null,
  province: string | null,
  sellers = ['Bianchi', 'Conti', 'Ferri', 'Neri'],
) {
  return successionAmong(sellerBooks(BOOKS, sellers))({ sector, province });
}

describe('the customers of a seller who has left go to', () => {
  it.each([
    ['whoever knows sector and place', 'Edilizia', 'FC', 'Bianchi'],
    ['whoever knows the place where nobody else knows it', 'Hotel', 'RA', 'Ferri'],
    ['whoever has many of them rather than two and nothing else', 'Hotel', 'RN', 'Conti'],
    ['whoever knows the sector where the place is unknown', 'Hotel', null, 'Conti'],
    ['the same, however it is written', ' HOTEL ', 'rn', 'Conti'],
    ['whoever has fewest customers where nothing tells them apart', null, null, 'Neri'],
  ])('%s', (_, sector, province, heir) => {
    expect(heirOf(sector, province)).toBe(heir);
  });

  it('only those who are there', () => {
    expect(heirOf('Edilizia', 'FC', ['Conti', 'Ferri'])).toBe('Ferri');
    expect(heirOf('Edilizia', 'FC', [])).toBeUndefined();
  });

  it('a seller who has no customers yet may be the only one', () => {
    expect(heirOf('Edilizia', 'FC', ['Nuovo'])).toBe('Nuovo');
  });
});
