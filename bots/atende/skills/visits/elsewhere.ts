import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { toldInFull, wordsInFull } from "../../../../core/understanding/text/haste.ts";

/** Whether what words would have cancelled is nothing of a clinic's: "desmarcar o encanador", "cancel my flight". */
export function isNoVisit(said: string, visits: readonly Appointment[]): boolean {
  const clauses = said.split(/[,.;:!?]/u).map((clause) => toldInFull(clause));
  const [thing] = clauses.flatMap((clause) => cancelled.exec(clause)?.[1] ?? []);
  return thing !== undefined && !visits.some((visit) => calls(visit, thing));
}

function calls({ service, professional, clinic }: Appointment, thing: string): boolean {
  const names = [...Object.values(service.names), professional.name, clinic.name];
  return names.flatMap(wordsInFull).includes(thing);
}

const things = [
  "encanador|eletricista|pedreiro|pintor|diarista|faxineira|uber|taxi|pedido|entrega|pizza|assinatura|netflix|internet|hotel|pousada|voo|passagem|academia|personal|cabeleireir[oa]|barbeiro|manicure|salao|restaurante|jantar|almoco|festa|professora?|veterinari[oa]|vet|mecanico|oficina|cartao|emprestimo|psicolog[oa]|terapeuta|psiquiatra|fisioterapeuta|fisioterapia|nutricionista|dermatologista|oftalmologista|oftalmo|ginecologista|cardiologista|pediatra|baba",
  "plumber|electrician|painter|cab|ride|order|delivery|subscription|flight|gym|hairdresser|haircut|barber|nails|restaurant|dinner|lunch|party|tutor|mechanic|loan|psychologist|therapist|psychiatrist|physio|nutritionist|dermatologist|optometrist|gynecologist|cardiologist|pediatrician|babysitter|nanny",
  "fontanero|plomero|gasfiter|suscripcion|vuelo|gimnasio|peluquer[oia]a?|barberia|cena|almuerzo|fiesta|prestamo|veterinaria|psiquiatra|fisioterapeuta|dermatologo|dermatologa|oftalmologo|ginecologo|ginecologa|cardiologo|ninera|tarjeta",
].join("|");

const article = "(?:[ao]s?|meus?|minhas?|uma?|the|my|our|an?|el|l[ao]s?|mis?|una?)";
const visit = String.raw`(?:horario|consulta|visita|hora|reserva|cita|turno|appointment|booking|reservation)`;

/** Right behind the verb, or behind the visit that is none here: "cancel my appointment with the plumber". */
const cancelled = new RegExp(
  String.raw`\b(?:cancel\w*|desmarc\w*|anul\w*)(?: (?:para|mim|me|for|por|favor|please|com|with|con|${article}))*(?: ${visit}(?: (?:d[aeo]|n[ao]|del?|com|with|at|for|con|en|${article}))+)? (${things})\b(?! (?:mudou|mudaram|atras\w+|foi|vai|cambi\w+|changed|got|was|is|moved|se|me|del(?:ayed)?)\b)`,
  "u",
);
