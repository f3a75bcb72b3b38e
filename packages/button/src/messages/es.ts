import type { Messages } from './message.ts';

/** Spanish, language level B1. */
export const es: Messages = {
  name: 'Español',
  direction: 'ltr',
  title: 'Mi KlusCV',
  languageLabel: 'Idioma de esta página',
  back: 'Volver a la plataforma',

  startHeading: 'Descarga tu KlusCV',
  startText: [
    'Un KlusCV muestra el trabajo que has hecho. Puedes dárselo a un empleador o a otra plataforma.',
    'Tú eliges qué aparece. Después lo descargas como PDF.',
  ],
  startButton: 'Empezar',

  chooseHeading: 'Elige qué aparece',
  chooseText: 'Marca lo que puede ver un empleador.',
  documentLanguage: 'Idioma de tu KlusCV',
  documentLanguageHint: 'No traducimos lo que escribieron los clientes.',
  yourName: 'Tu nombre',
  showName: 'Mostrar mi nombre',
  showRecord: 'Incluir este trabajo',
  partsLegend: 'Partes',
  alwaysShown: 'Siempre aparece el tipo de trabajo, cuántas veces trabajaste y cuándo.',
  parts: {
    workRelation: 'Cómo trabajabas (por ejemplo, como autónomo)',
    hours: 'Tus horas',
    clients: 'Qué tipo de clientes tenías',
    ratings: 'Tus notas o estrellas',
    levels: 'Tu nivel en la plataforma',
    skills: 'Tus habilidades',
    endorsements: 'Lo que escribieron tus supervisores',
    learningOutcomes: 'Lo que has aprendido',
    deliverables: 'Lo que has hecho',
  },
  reviewsLegend: 'Lo que escribieron los clientes',
  reviewsHint: 'El empleador ve también cuántas opiniones hay en total.',
  reviewsPrivacy:
    '¿Hay un nombre, o algo sobre una casa o un niño? Entonces es mejor no mostrar esa opinión. No cambiamos ninguna palabra.',
  reviewBlocked:
    'Esta opinión no se puede incluir: contiene algo que nunca puede estar en un KlusCV, como un número de teléfono.',
  allReviews: 'Elegir todas',
  newestReviews: 'Elegir las más nuevas',
  noReviews: 'No elegir ninguna',
  seeButton: 'Ver tu KlusCV',
  stopButton: 'Parar y borrar todo',
  chooseOne: 'Elige al menos un tipo de trabajo.',

  previewHeading: 'Esto es lo que ve un empleador',
  previewText: 'Léelo con calma. ¿Hay algún error? Pide a la plataforma que lo corrija.',
  previewLabel: 'Tu KlusCV',
  readHere: 'Leerlo en español',
  test: 'Esto es una PRUEBA (TEST). Nadie lo acepta como justificante.',
  changeButton: 'Cambiar tu elección',
  downloadHeading: '¿Todo listo?',
  downloadText: [
    'Recibes un PDF. Guárdalo bien: necesitas el propio archivo, no una copia impresa ni una foto.',
    'Poco después de la descarga borramos todo aquí. ¿Quieres otro KlusCV más tarde? Pulsa otra vez el botón en la plataforma.',
  ],
  downloadButton: 'Descargar el PDF',

  doneHeading: 'Tu KlusCV está listo',
  doneStarts: 'La descarga empieza sola. Tu archivo se llama:',
  doneName: 'Tu archivo se llama:',
  shareButton: 'Compartir tu KlusCV',
  againButton: 'Descargarlo otra vez',
  againText: (time) => `Puedes hacerlo aquí durante ${time}. Después lo borramos.`,
  whereHeading: '¿Dónde está el archivo?',
  whereText: [
    'En un teléfono: abre la aplicación Archivos o Descargas.',
    'En un ordenador: abre la carpeta Descargas.',
    'Guárdalo también en otro lugar. Por ejemplo, envíatelo por correo.',
  ],
  sendHeading: 'Cómo enviarlo',
  sendText: [
    'Envía el propio archivo: adjunto a un correo, o como documento en un chat.',
    'No envíes una foto ni una captura de pantalla, y no des una copia impresa. Así nadie puede comprobar que es auténtico.',
  ],
  nextHeading: '¿Y el año que viene?',
  nextText: [
    '¿Sigues trabajando? Haz uno nuevo cada año. ¿Dejas la plataforma? Haz uno antes de irte.',
    'No tires este. Sigue sirviendo aunque la plataforma cierre.',
  ],
  clearButton: 'Borrarlo aquí ahora',
  clearedText: 'Aquí ya no queda nada. Tu PDF está en tu propio teléfono u ordenador.',

  stoppedHeading: 'Todo está borrado',
  stoppedText: 'No has descargado nada. Puedes empezar de nuevo en la plataforma.',
  problemHeading: 'Mira esto, por favor',
  problemTitle: 'Atención',
  unusableHeading: 'Este enlace ya no funciona',
  unusableText: [
    'Un enlace funciona una sola vez y poco tiempo. Quizá ya descargaste tu KlusCV: mira en tus descargas.',
    '¿Quieres empezar de nuevo? Vuelve a la plataforma y pulsa otra vez el botón.',
  ],
  refusedHeading: 'Esto no es posible',
  refusedText:
    'La petición no venía de esta página, o algo no era correcto. No ha cambiado nada. Vuelve atrás e inténtalo otra vez.',
  notFoundHeading: 'Esta página no existe',
  notFoundText: 'Vuelve a la plataforma y pulsa el botón.',
  tooMuch:
    'Lo que elegiste no cabe en un KlusCV, o contiene un carácter que no se puede imprimir. Elige menos opiniones.',
  failed: 'No se pudo hacer el PDF. Tu elección está guardada. Inténtalo otra vez dentro de un momento.',
};
