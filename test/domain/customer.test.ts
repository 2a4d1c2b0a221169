import { describe, expect, it } from 'vitest';
import { codeFromName, foldText, nameKeyOf } from '../../src/domain/customer.ts';

describe('two spellings of one firm', () => {
  it.each([
    ['Rossi S.r.l.', 'ROSSI SRL'],
    ['Rossi S. r. l.', 'rossi s.r.l'],
    ['Rossi S.r.l.s.', 'ROSSI SRLS'],
    ['Patria S.p.A.', 'PATRIA SPA'],
    ['Caffè Perù s.n.c.', "CAFFE' PERU' SNC"],
    ['Neri & C. S.a.s.', 'NERI  C SAS'],
    ['Soc. Coop. Il Faro', 'SOC COOP IL FARO'],
    ['Bar "Da Gino"', 'Bar Da Gino'],
  ])('have one key: %s and %s', (one, other) => {
    expect(nameKeyOf(one)).toBe(nameKeyOf(other));
  });
});

describe('two firms', () => {
  it.each([
    ['Rossi S.r.l.', 'Rossi SNC'],
    ['Rossi S.r.l.', 'Rossi S.r.l.s.'],
    ['Rossi S.p.A.', 'Rossi S.a.s.'],
    ['Rossi', 'Rossi SRL'],
    ['Rossi Mario', 'Rossi Maria'],
    ['Edil S.r.l. S. Marino', 'Edil S.r.l.s. Marino'],
  ])('have two keys although they differ in little: %s and %s', (one, other) => {
    expect(nameKeyOf(one)).not.toBe(nameKeyOf(other));
  });
});

describe('a code made of a name', () => {
  it.each([
    ['Rossi S.r.l.', 'ROSSI-SRL'],
    ['Caffè Perù', 'CAFFE-PERU'],
    ["Ca' d'Oro di Neri & C. s.n.c.", 'CA-D-ORO-DI-NERI-C-SNC'],
    ['Rossi S.r.l. Sicilia', 'ROSSI-SRL-SICILIA'],
    ['Ferramenta Emporio della Casa e del Giardino di Ricci', 'FERRAMENTA-EMPORIO-DELLA-CASA-E-DEL-GIAR'],
    ['Ferramenta Emporio della Casa e del Gia rdino', 'FERRAMENTA-EMPORIO-DELLA-CASA-E-DEL-GIA'],
    ['***', 'CLIENTE'],
  ])('can be typed: %s becomes %s', (name, code) => {
    expect(codeFromName(name)).toBe(code);
  });
});

it.each([
  ['  Città\u00a0di   CASTELLO ', 'citta di castello'],
  ['Ünal & Söhne', 'unal sohne'],
  ['n.d.', 'n d'],
  ['—', ''],
])('text is compared without accents, capitals and signs: %j is "%s"', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
