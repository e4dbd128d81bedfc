/** The languages that a text can be found to be in, by ISO 639: what the detector in `formats` knows. No Indonesian apart from Malay, no Cantonese apart from Chinese. */
export const DETECTED_LANGUAGES = [
  "am", "ar", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en",
  "es", "et", "eu", "fa", "fi", "fr", "gu", "he", "hi", "hr", "hu", "hy",
  "is", "it", "ja", "ka", "kn", "ko", "ku", "lo", "lt", "lv", "ml", "mr",
  "ms", "nl", "no", "or", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "sq",
  "sr", "sv", "ta", "te", "th", "tl", "tr", "uk", "ur", "vi", "yo", "zh",
] as const;
