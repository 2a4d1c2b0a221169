import type { GestureKind, GestureNature } from '../domain/gesture.ts';
import { named } from './cause-cells.ts';
import { gestures as english } from './en/gestures.ts';
import { gestures as italian } from './it/gestures.ts';

/** The gesture that a person has written: by its name on the command line, or what it is called in either language. */
export function gestureNamed(text: string): GestureKind | undefined {
  return named(text, [english.names, italian.names]);
}

export function natureNamed(text: string): GestureNature | undefined {
  return named(text, [english.natures, italian.natures]);
}
