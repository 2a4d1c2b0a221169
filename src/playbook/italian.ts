import apology from './it/apology.liquid';
import explanation from './it/explanation.liquid';
import gesture from './it/gesture.liquid';
import listening from './it/listening.liquid';
import modelApology from './it/model/apology.liquid';
import modelRecognition from './it/model/recognition.liquid';
import modelRemedy from './it/model/remedy.liquid';
import news from './it/news.liquid';
import nextStep from './it/next-step.liquid';
import objectionRight from './it/objection-right.liquid';
import opening from './it/opening.liquid';
import question from './it/question.liquid';
import reason from './it/reason.liquid';
import recognition from './it/recognition.liquid';
import remedy from './it/remedy.liquid';
import shortObjectionRight from './it/short/objection-right.liquid';
import shortOpening from './it/short/opening.liquid';
import shortQuestion from './it/short/question.liquid';
import shortReason from './it/short/reason.liquid';
import shortRecognition from './it/short/recognition.liquid';
import subject from './it/subject.liquid';
import thanks from './it/thanks.liquid';
import tuApology from './it/tu/apology.liquid';
import tuGesture from './it/tu/gesture.liquid';
import tuNews from './it/tu/news.liquid';
import tuNextStep from './it/tu/next-step.liquid';
import tuObjectionRight from './it/tu/objection-right.liquid';
import tuOpening from './it/tu/opening.liquid';
import tuQuestion from './it/tu/question.liquid';
import tuReason from './it/tu/reason.liquid';
import tuRecognition from './it/tu/recognition.liquid';
import tuRemedy from './it/tu/remedy.liquid';
import tuThanks from './it/tu/thanks.liquid';
import tuModelApology from './it/tu-model/apology.liquid';
import tuModelRecognition from './it/tu-model/recognition.liquid';
import tuModelRemedy from './it/tu-model/remedy.liquid';
import tuShortObjectionRight from './it/tu-short/objection-right.liquid';
import tuShortOpening from './it/tu-short/opening.liquid';
import tuShortQuestion from './it/tu-short/question.liquid';
import tuShortReason from './it/tu-short/reason.liquid';
import tuShortRecognition from './it/tu-short/recognition.liquid';

/** Every template of ours in this language, by its place. */
export const ITALIAN_TEMPLATES: Readonly<Record<string, string>> = {
  apology,
  explanation,
  gesture,
  listening,
  'model/apology': modelApology,
  'model/recognition': modelRecognition,
  'model/remedy': modelRemedy,
  news,
  'next-step': nextStep,
  'objection-right': objectionRight,
  opening,
  question,
  reason,
  recognition,
  remedy,
  'short/objection-right': shortObjectionRight,
  'short/opening': shortOpening,
  'short/question': shortQuestion,
  'short/reason': shortReason,
  'short/recognition': shortRecognition,
  subject,
  thanks,
  'tu-model/apology': tuModelApology,
  'tu-model/recognition': tuModelRecognition,
  'tu-model/remedy': tuModelRemedy,
  'tu-short/objection-right': tuShortObjectionRight,
  'tu-short/opening': tuShortOpening,
  'tu-short/question': tuShortQuestion,
  'tu-short/reason': tuShortReason,
  'tu-short/recognition': tuShortRecognition,
  'tu/apology': tuApology,
  'tu/gesture': tuGesture,
  'tu/news': tuNews,
  'tu/next-step': tuNextStep,
  'tu/objection-right': tuObjectionRight,
  'tu/opening': tuOpening,
  'tu/question': tuQuestion,
  'tu/reason': tuReason,
  'tu/recognition': tuRecognition,
  'tu/remedy': tuRemedy,
  'tu/thanks': tuThanks,
};
