import type { Messages } from './message.ts';

/** Polish, language level B1. */
export const pl: Messages = {
  name: 'Polski',
  direction: 'ltr',
  title: 'Mój KlusCV',
  languageLabel: 'Język tej strony',
  back: 'Wróć do platformy',

  startHeading: 'Pobierz swój KlusCV',
  startText: [
    'KlusCV pokazuje, jaką pracę wykonywałeś lub wykonywałaś. Możesz dać go pracodawcy albo innej platformie.',
    'To ty wybierasz, co w nim jest. Potem pobierasz go jako PDF.',
  ],
  startButton: 'Zacznij',

  chooseHeading: 'Wybierz, co w nim jest',
  chooseText: 'Zaznacz to, co może zobaczyć pracodawca.',
  documentLanguage: 'Język twojego KlusCV',
  documentLanguageHint: 'Nie tłumaczymy tego, co napisali klienci.',
  yourName: 'Twoje imię i nazwisko',
  showName: 'Pokaż moje imię i nazwisko',
  showRecord: 'Dodaj tę pracę',
  partsLegend: 'Części',
  alwaysShown: 'Rodzaj pracy, liczba zleceń i daty są zawsze widoczne.',
  parts: {
    workRelation: 'Forma pracy (na przykład własna działalność)',
    hours: 'Twoje godziny',
    clients: 'Jakich klientów miałeś lub miałaś',
    ratings: 'Twoje oceny lub gwiazdki',
    levels: 'Twój poziom na platformie',
    skills: 'Twoje umiejętności',
    endorsements: 'Co napisali przełożeni',
    learningOutcomes: 'Czego się nauczyłeś lub nauczyłaś',
    deliverables: 'Co zrobiłeś lub zrobiłaś',
  },
  reviewsLegend: 'Co napisali klienci',
  reviewsHint: 'Pracodawca widzi też, ile jest wszystkich opinii.',
  reviewsPrivacy:
    'Czy jest w niej nazwisko albo coś o domu lub dziecku? Wtedy lepiej nie pokazuj tej opinii. Nie zmieniamy żadnych słów.',
  reviewBlocked:
    'Tej opinii nie można dodać: zawiera coś, czego nigdy nie może być w KlusCV, na przykład numer telefonu.',
  allReviews: 'Wybierz wszystkie',
  newestReviews: 'Wybierz najnowsze',
  noReviews: 'Nie wybieraj żadnej',
  seeButton: 'Zobacz swój KlusCV',
  stopButton: 'Przerwij i usuń wszystko',
  chooseOne: 'Wybierz co najmniej jeden rodzaj pracy.',

  previewHeading: 'To widzi pracodawca',
  previewText: 'Przeczytaj spokojnie. Coś się nie zgadza? Poproś platformę o poprawienie.',
  previewLabel: 'Twój KlusCV',
  readHere: 'Przeczytaj po polsku',
  test: 'To jest TEST. Nikt nie uzna go za dowód.',
  changeButton: 'Zmień wybór',
  downloadHeading: 'Gotowe?',
  downloadText: [
    'Dostaniesz plik PDF. Przechowuj go dobrze: potrzebny jest sam plik, nie wydruk ani zdjęcie.',
    'Krótko po pobraniu usuwamy tu wszystko. Chcesz później nowy KlusCV? Naciśnij znowu przycisk na platformie.',
  ],
  downloadButton: 'Pobierz PDF',

  doneHeading: 'Twój KlusCV jest gotowy',
  doneStarts: 'Pobieranie zaczyna się samo. Twój plik nazywa się:',
  doneName: 'Twój plik nazywa się:',
  shareButton: 'Udostępnij swój KlusCV',
  againButton: 'Pobierz jeszcze raz',
  againText: (time) => `Możesz to zrobić tutaj w tym czasie: ${time}. Potem usuniemy plik.`,
  whereHeading: 'Gdzie jest plik?',
  whereText: [
    'Na telefonie: otwórz aplikację Pliki lub Pobrane.',
    'Na komputerze: otwórz folder Pobrane.',
    'Zapisz go też w drugim miejscu. Wyślij go na przykład e-mailem do siebie.',
  ],
  sendHeading: 'Jak go wysłać',
  sendText: [
    'Wyślij sam plik: jako załącznik do e-maila albo jako dokument na czacie.',
    'Nie wysyłaj zdjęcia ani zrzutu ekranu i nie dawaj wydruku. Wtedy nikt nie może sprawdzić, czy jest prawdziwy.',
  ],
  nextHeading: 'A za rok?',
  nextText: [
    'Pracujesz dalej? Rób co roku nowy. Odchodzisz z platformy? Zrób go, zanim odejdziesz.',
    'Nie wyrzucaj tego pliku. Działa nawet wtedy, gdy platforma przestanie istnieć.',
  ],
  clearButton: 'Usuń go tutaj teraz',
  clearedText: 'Nic tu już nie ma. Twój PDF jest na twoim telefonie lub komputerze.',

  stoppedHeading: 'Wszystko jest usunięte',
  stoppedText: 'Nic nie zostało pobrane. Możesz zacząć od nowa na platformie.',
  problemHeading: 'Zwróć na to uwagę',
  problemTitle: 'Uwaga',
  unusableHeading: 'Ten link już nie działa',
  unusableText: [
    'Link działa jeden raz i tylko przez krótki czas. Może twój KlusCV jest już pobrany: sprawdź w pobranych plikach.',
    'Chcesz zacząć od nowa? Wróć do platformy i naciśnij znowu przycisk.',
  ],
  refusedHeading: 'To niemożliwe',
  refusedText:
    'Żądanie nie przyszło z tej strony albo coś się nie zgadzało. Nic się nie zmieniło. Wróć i spróbuj ponownie.',
  notFoundHeading: 'Ta strona nie istnieje',
  notFoundText: 'Wróć do platformy i naciśnij przycisk.',
  tooMuch:
    'To, co jest wybrane, nie mieści się w jednym KlusCV albo zawiera znak, którego nie da się wydrukować. Wybierz mniej opinii.',
  failed: 'Nie udało się zrobić pliku PDF. Twój wybór jest zapisany. Spróbuj ponownie za chwilę.',
};
