import { SaxesParser } from 'saxes';
import { Fault } from '../fault.ts';

export interface XmlHandlers {
  /** Names come without their prefix: every program chooses its own. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

export interface XmlReader {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** The documents read here are nested seven or eight deep. */
const MOST_DEPTH = 64;
const HELD_BACK_CHARACTERS = 1_000_000;

/**
 * A streaming reader of XML that trusts nothing: no document type, hence no entities of its own; bounded depth;
 * and no more text held back than `heldBack` characters, since an element is handed over only when it is complete.
 *
 * @throws Fault `xml-broken`, `xml-doctype`, `xml-too-deep`, `xml-too-large` from `write` and `end`
 */
export function xmlReader(file: string, handlers: XmlHandlers, heldBack = HELD_BACK_CHARACTERS): XmlReader {
  const parser = new SaxesParser();
  let [depth, pending] = [0, 0];
  parser.on('error', () => {
    throw new Fault('input', 'xml-broken', { file, line: parser.line });
  });
  parser.on('doctype', () => {
    throw new Fault('input', 'xml-doctype', { file });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    pending = 0;
    if (depth > MOST_DEPTH) throw new Fault('input', 'xml-too-deep', { file, limit: MOST_DEPTH });
    handlers.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    pending = 0;
    handlers.close(localName(name));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  return {
    write: (text) => {
      pending += text.length;
      parser.write(text);
      if (pending > heldBack) throw new Fault('input', 'xml-too-large', { file });
    },
    end: () => {
      parser.close();
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
