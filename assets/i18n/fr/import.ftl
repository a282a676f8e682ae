# L’import de fichiers
import-error-cancelled = L’import a été annulé. Rien n’a été ajouté.
import-error-cancelled-remedy = Vous pouvez le relancer quand vous voulez.
import-error-empty = Ce fichier est vide.
import-error-empty-remedy = Vérifiez que l’export est bien terminé, puis choisissez de nouveau le fichier.
import-error-spreadsheet = Ce fichier est un classeur d’un format qui n’est pas lu.
import-error-spreadsheet-remedy = Ouvrez-le dans votre tableur et enregistrez-en une copie au format .xlsx ou .ods, puis importez la copie.
import-error-mac-office = Ce fichier vient de Numbers, de Pages ou de Keynote, dont le format n’est pas lu.
import-error-mac-office-remedy = Sur le Mac, choisissez Fichier, Exporter vers, puis CSV ou Excel, et importez ce qui en sort.
import-error-document = Ce fichier est un document de texte (Word ou semblable), pas un tableau.
import-error-presentation = Ce fichier est une présentation, pas un tableau.
import-error-pdf = Ce fichier est un document PDF, pas un tableau.
import-error-picture = Ce fichier est une image, pas un tableau.
import-error-document-remedy = Copiez-en les noms dans « Consigner… », qui les reconnaît d’un seul collage, ou dans un tableau avec la date de chaque rencontre.
import-error-recording = Ce fichier est un enregistrement, pas un tableau.
import-error-recording-remedy = Téléchargez plutôt le rapport de présence de la réunion, puis importez-le.
import-error-archive = Ce fichier est une archive compressée.
import-error-archive-of = Ce fichier est une archive compressée : { $contents }.
import-error-archive-remedy = Extrayez-en les tableaux, puis importez-les, un par un ou le dossier entier.
import-error-archive-other-remedy = Extrayez-en les fichiers : s’il s’y trouve un tableau de présences ou d’activités, importez-le.
import-archive-tables = { $n ->
    [one] { $n-text } tableau
   *[other] { $n-text } tableaux
}
import-archive-documents = { $n ->
    [one] { $n-text } document
   *[other] { $n-text } documents
}
import-archive-pictures = { $n ->
    [one] { $n-text } image
   *[other] { $n-text } images
}
import-archive-recordings = { $n ->
    [one] { $n-text } enregistrement
   *[other] { $n-text } enregistrements
}
import-archive-pages = { $n ->
    [one] { $n-text } page web
   *[other] { $n-text } pages web
}
import-archive-data = { $n ->
    [one] { $n-text } fichier de données (JSON, XML)
   *[other] { $n-text } fichiers de données (JSON, XML)
}
import-archive-archives = { $n ->
    [one] { $n-text } autre archive
   *[other] { $n-text } autres archives
}
import-archive-others = { $n ->
    [one] { $n-text } autre fichier
   *[other] { $n-text } autres fichiers
}
import-error-database = Ce fichier est une base de données, pas un tableau.
import-error-register = Ce fichier est un registre d’Essor.
import-error-register-remedy = Ouvrez-le plutôt que de l’importer. Pour réunir deux registres, exportez le journal de l’un en CSV, puis importez-le dans l’autre.
import-error-columnar = Ce fichier est un tableau de moteur de données (Parquet ou semblable), qui n’est pas lu.
import-error-chat = Ce fichier est une conversation exportée (WhatsApp ou semblable), pas un tableau.
import-error-chat-of = Ce fichier est une conversation exportée de { $source }, pas un tableau.
import-error-chat-remedy = Les messages ne sont pas encore lus. Pour suivre leur nombre, notez-le mois par mois dans un tableau « Mois, Total », puis importez ce tableau.
import-error-mail = Ce fichier contient des courriels, pas un tableau.
import-error-mail-remedy = Les courriels ne sont pas encore lus. Pour suivre leur nombre, notez-le mois par mois dans un tableau « Mois, Total », puis importez ce tableau.
import-error-program-log = Ce fichier est le journal d’un programme : il dit ce qu’un serveur a fait, pas qui est venu.
import-error-calendar = Ce fichier est un calendrier : il dit qui était invité, pas qui est venu.
import-error-calendar-remedy = Importez plutôt les listes de présences, ou notez les rencontres dans un tableau « Date, Titre, Présents ».
import-error-contacts = Ce fichier est un carnet d’adresses : des personnes, mais aucune activité.
import-error-contacts-remedy = Pour ajouter ces personnes à une communauté, collez leurs noms dans la page Membres. Pour l’activité, importez des présences datées.
import-error-json = Ce fichier contient des données au format JSON, pas un tableau.
import-error-xml = Ce fichier contient des données au format XML, pas un tableau.
import-error-web-page = Ce fichier est une page web (HTML) sans tableau.
import-error-web-page-remedy = C’est peut-être une page de connexion, enregistrée à la place du fichier : refaites l’export. Sinon, ouvrez la page, copiez-en le tableau dans votre tableur et enregistrez-le en .xlsx ou en CSV.
import-error-no-text = Ce fichier ne contient pas de texte lisible.
import-error-no-text-remedy = Exportez les données au format CSV depuis le programme d’origine, puis importez ce fichier.
import-error-too-large = Ce fichier dépasse deux gigaoctets de texte.
import-error-too-large-remedy = Partagez-le en plusieurs fichiers, par exemple un par année, et importez-les l’un après l’autre.
import-error-no-rows = Il n’y a aucune ligne sous l’en-tête : rien à importer.
import-error-no-rows-remedy = Vérifiez la période choisie lors de l’export, puis recommencez.
import-error-no-date = Aucune colonne ne contient de dates reconnues.
import-error-no-date-remedy = Ajoutez une colonne « Date » (2024-03-15 ou 15/03/2024) ou indiquez vous-même quelle colonne contient les dates.
import-error-no-dates = La colonne « { $header } » ne contient aucune date reconnue, par exemple « { $example } ».
import-error-long-periods = La colonne « { $header } » contient des périodes plus longues qu’un mois, par exemple « { $example } ».
import-error-long-periods-across = Les colonnes sont des périodes plus longues qu’un mois, par exemple « { $example } ».
import-error-long-periods-remedy = Essor suit les communautés mois par mois : donnez la date de chaque rencontre, ou un total par mois (2024-03).
import-error-no-usable-rows = Aucune ligne n’a pu être lue : { $why }.
import-error-no-usable-rows-like = Aucune ligne n’a pu être lue : { $why } (« { $example } »).
import-error-no-attendance = Aucune ligne de ce fichier n’est une présence.
import-error-no-usable-rows-remedy = Vérifiez que le fichier contient des activités avec leur date, ou indiquez vous-même le rôle de chaque colonne.
import-error-years-unclear = Les dates n’ont pas d’année, et le titre en nomme plusieurs : { $years }.
import-error-years-unclear-remedy = Écrivez l’année dans les dates (12/01/2021) ou dans le nom du fichier, puis recommencez.
import-error-no-member = Aucune colonne ne nomme des personnes ni ne donne un nombre de personnes.
import-error-no-member-remedy = Ajoutez une colonne « Membre » ou « Présents », ou indiquez vous-même quelle colonne la remplace.
import-error-no-marks = Des personnes et des dates, mais aucune marque : les cases sont vides. Une présence montrée par la couleur seule ne se lit pas.
import-error-no-marks-remedy = Mettez un x dans la case de chaque personne présente, enregistrez, puis importez de nouveau.
import-error-only-hidden = Rien de ce que le classeur affiche n’est une activité. Il reste ce qu’il masque : { $what }.
import-error-only-hidden-remedy = Affichez ces lignes, colonnes ou feuilles (retirez le filtre), ou demandez à les prendre aussi (--hidden).
import-error-not-a-log = Ce fichier est une liste de comptes ou de canaux avec leurs totaux, pas un journal d’activités.
import-error-not-a-log-remedy = Exportez plutôt les messages ou les présences, une ligne par activité et par personne, avec leur date.
import-error-member-list = Ce fichier est une liste de membres avec le jour où chaque personne est arrivée (colonne « { $header } »), pas un journal d’activités.
import-error-member-list-remedy = Importez plutôt les présences, une ligne par rencontre et par personne. Pour inscrire ces personnes comme membres, collez leurs noms dans la page Membres.
import-error-uncomputed = La colonne « { $header } » contient des formules sans valeur calculée.
import-error-uncomputed-remedy = Ouvrez une fois le classeur dans votre tableur, enregistrez-le, puis importez-le.
import-error-missing-column = La colonne « { $header } », prévue pour « { $role } », n’est pas dans ce fichier.
import-error-missing-column-remedy = Choisissez une autre colonne, ou laissez Essor reconnaître les colonnes.
import-question-date-order = « { $example } » : le jour est-il en premier, ou le mois ? Les dates du fichier ne permettent pas d’en décider.
import-question-date-order-or-year = « { $example } » : le jour, le mois ou l’année est-il en premier ? Les dates du fichier ne permettent pas d’en décider.
import-question-date-column = Quelle colonne donne le jour de la rencontre : { $columns } ?
import-question-date-column-one = « { $name } » ({ $examples })
# Entre deux colonnes ; avec une espace à chaque bout.
import-question-date-column-or = { " ou " }
import-question-exchanged-days = « { $text } » est resté un texte, et aucune vraie date de la colonne n’a de jour au-delà du 12 : un tableur a sans doute interverti le jour et le mois en ouvrant le fichier. Le { $day } est-il en fait le { $exchanged } ?
import-question-day = Ce fichier donne des heures sans date : de quel jour s’agit-il ?
import-question-sheet = Plusieurs feuilles de ce classeur contiennent des activités : laquelle lire ?
import-question-community = La colonne « { $header } » nomme-t-elle les communautés ({ $examples }) ?
import-question-marks = { $n ->
    [one] La marque { $marks } n’est pas connue et rien ne l’explique : que veut-elle dire ?
   *[other] Ces marques ne sont pas connues et rien ne les explique : { $marks }. Que veulent-elles dire ?
}
import-mark-told = « { $mark } » ({ $n } fois)
import-mark-others = d’autres remarques ({ $n })
import-mark-present = Présence
import-mark-absent = Absence
import-mark-excused = Absence excusée
import-mark-left_early = Parti·e avant la fin
import-mark-not_concerned = Non concerné·e
import-mark-not_recorded = Non noté
import-role-date = Date
import-role-month = Mois
import-role-community = Communauté
import-role-activity = Type d’activité
import-role-title = Titre
import-role-member = Membre
import-role-given_name = Prénom
import-role-email = Courriel
import-role-member_number = Numéro de membre
import-role-presence = Présence
import-role-registered = Inscrits
import-role-present = Présents
import-role-no_show = Absents
import-role-left_early = Partis avant la fin
import-role-duration = Durée
import-role-minutes = Temps de présence
import-role-facilitator_time = Temps d’animation
import-role-satisfaction = Satisfaction
import-role-mode = En personne ou en ligne
import-role-value = Total du mois
import-role-notes = Notes
import-issue-missing_member = Il manque le membre
import-issue-missing_date = Il manque la date
import-issue-bad_date = Ce n’est pas une date
import-issue-date_out_of_range = Date antérieure à 1990
import-issue-date_in_future = Date à venir
import-issue-bad_number = Ce n’est pas un nombre
import-issue-missing_number = Pas de nombre : non compté
import-issue-unclosed_quote = Guillemet jamais refermé
import-issue-too_long = Texte bien trop long pour un nom ou un titre
import-ignored-left = Départ d’une personne
import-ignored-declined = Invitation déclinée
import-ignored-unconfirmed = En attente ou sans réponse
import-ignored-cancelled = Annulé ou remboursé
import-ignored-repeated_header = En-tête répété
import-ignored-prepared = Ligne préparée, non remplie
import-ignored-not_concerned = Marque qui ne dit rien de la présence
import-warning-rejected = { $n ->
    [one] { $n-text } ligne n’a pas pu être lue.
   *[other] { $n-text } lignes n’ont pas pu être lues.
}
import-warning-ignored = { $n ->
    [one] { $n-text } ligne n’est pas une présence et reste de côté.
   *[other] { $n-text } lignes ne sont pas des présences et restent de côté.
}
import-warning-repeats = { $n ->
    [one] { $n-text } ligne en répète une autre. Elle est gardée.
   *[other] { $n-text } lignes en répètent une autre. Elles sont gardées.
}
import-warning-short-rows = { $n ->
    [one] { $n-text } ligne a moins de cellules que l’en-tête.
   *[other] { $n-text } lignes ont moins de cellules que l’en-tête.
}
import-warning-long-rows = { $n ->
    [one] { $n-text } ligne a plus de cellules que l’en-tête. Le surplus reste de côté.
   *[other] { $n-text } lignes ont plus de cellules que l’en-tête. Le surplus reste de côté.
}
import-warning-nul-bytes = { $n ->
    [one] { $n-text } caractère nul a été retiré. Le fichier a peut-être été mal écrit.
   *[other] { $n-text } caractères nuls ont été retirés. Le fichier a peut-être été mal écrit.
}
import-warning-formula-cells = { $n ->
    [one] { $n-text } cellule ressemble à une formule. Elle est lue comme du texte.
   *[other] { $n-text } cellules ressemblent à des formules. Elles sont lues comme du texte.
}
import-warning-error-cells = { $n ->
    [one] { $n-text } cellule contient une erreur de tableur (#N/A, #REF!…). Elle est lue comme vide.
   *[other] { $n-text } cellules contiennent une erreur de tableur (#N/A, #REF!…). Elles sont lues comme vides.
}
import-warning-hidden = Ce que le classeur n’affiche pas reste de côté : { $what }.
import-hidden-rows = { $n ->
    [one] { $n-text } ligne masquée ou filtrée
   *[other] { $n-text } lignes masquées ou filtrées
}
import-hidden-columns = { $n ->
    [one] { $n-text } colonne masquée
   *[other] { $n-text } colonnes masquées
}
import-hidden-sheets = { $n ->
    [one] { $n-text } feuille masquée avec des activités
   *[other] { $n-text } feuilles masquées avec des activités
}
import-warning-outside = { $n ->
    [one] { $n-text } ligne hors du tableau reste de côté.
   *[other] { $n-text } lignes hors du tableau restent de côté.
}
import-warning-weeks = Le fichier compte par semaines. Chacune est notée à son lundi.
import-warning-poll = Ce fichier est un sondage de dates. Les « oui » deviennent des inscriptions, pas des présences.
import-warning-joined-sheets = { $n ->
    [one] { $n-text } feuille est lue.
   *[other] { $n-text } feuilles de même en-tête, une par mois, sont lues ensemble.
}
import-warning-sheet-days = { $n ->
    [one] Le jour est celui du nom de la feuille.
   *[other] Les jours sont ceux des noms de { $n-text } feuilles, une par rencontre.
}
import-warning-mixed-encodings = Le fichier mêle deux encodages. Chaque ligne est lue dans le sien.
import-warning-old-encoding = Les lettres accentuées sont lues en { $encoding } : autrement, des signes couperaient les mots.
import-warning-no-header = Il n’y a pas d’en-tête. Vérifiez le rôle de chaque colonne.
import-warning-reconnections = { $n ->
    [one] { $n-text } ligne est le retour d’une personne dans une rencontre. Elle compte pour une seule participation avec la première.
   *[other] { $n-text } lignes sont des retours de personnes dans une rencontre. Elles comptent pour une seule participation avec la première.
}
import-warning-shared-addresses = { $n ->
    [one] { $n-text } ligne a une adresse que plusieurs personnes partagent. Son nom dit de qui il s’agit.
   *[other] { $n-text } lignes ont une adresse que plusieurs personnes partagent. Leur nom dit de qui il s’agit.
}
import-warning-kinds-of-people = Laissé de côté, car cela change d’une personne à l’autre ou parle d’elles et non du type d’activité : { $headers }.
import-warning-registration-days = Les jours sont ceux des inscriptions. Donnez le jour de la rencontre si vous le connaissez.
import-warning-no-community = { $n ->
    [one] { $n-text } ligne ne nomme aucune communauté. Elle va dans celle choisie pour ce fichier.
   *[other] { $n-text } lignes ne nomment aucune communauté. Elles vont dans celle choisie pour ce fichier.
}
import-warning-unused-groups = La colonne « { $header } » est laissée de côté. Si elle nomme les communautés, donnez-lui ce rôle.
import-warning-repeated-totals = { $n ->
    [one] { $n-text } total répète un mois et une communauté qui en avaient déjà un (ligne { $lines }). Ils sont additionnés.
   *[other] { $n-text } totaux répètent un mois et une communauté qui en avaient déjà un (lignes { $lines }). Ils sont additionnés.
}
import-warning-unnamed = { $n ->
    [one] { $n-text } personne en accompagne une autre et n’a pas de nom. Elle n’est pas comptée.
   *[other] { $n-text } personnes en accompagnent une autre et n’ont pas de nom. Elles ne sont pas comptées.
}
import-warning-unsaid-presences = { $n ->
    [one] { $n-text } ligne ne dit rien de la présence, là où d’autres disent qui est venu. Elle compte comme une inscription.
   *[other] { $n-text } lignes ne disent rien de la présence, là où d’autres disent qui est venu. Elles comptent comme des inscriptions.
}
import-warning-unknown-durations = { $n ->
    [one] { $n-text } durée est laissée de côté : rien ne dit son unité. Écrivez-la dans l’en-tête : « Durée (h) » ou « Durée (min) ».
   *[other] { $n-text } durées sont laissées de côté : rien ne dit leur unité. Écrivez-la dans l’en-tête : « Durée (h) » ou « Durée (min) ».
}
import-warning-uncomputed = { $n ->
    [one] { $n-text } formule de ce classeur n’a jamais été calculée : sa cellule ne dit rien. Ouvrez le classeur dans un tableur et enregistrez-le, puis importez-le.
   *[other] { $n-text } formules de ce classeur n’ont jamais été calculées : leurs cellules ne disent rien. Ouvrez le classeur dans un tableur et enregistrez-le, puis importez-le.
}
import-advice-meetup_members = Dans Meetup, exportez plutôt les participants de chaque évènement : une liste de membres ne dit ni qui est venu, ni quand.
import-advice-discourse_users = Dans Discourse, exportez plutôt les messages avec Data Explorer (created_at, username, topic_title).
import-advice-slack_totals = Slack donne ici une liste ou les totaux d’une période. Exportez plutôt les messages (avec la date et l’auteur de chacun), ou notez les totaux mensuels dans un tableau « Mois, Total ».
import-advice-discourse_archive = Cette archive contient les messages d’une seule personne sans dire laquelle. Ajoutez une colonne « username » avec son nom, ou exportez les messages de tout le monde avec Data Explorer (created_at, username, topic_title).
import-error-no-events = { $source } : ce fichier ne contient pas d’activités, seulement une liste ou des totaux.
import-error-encrypted = Ce classeur est protégé par un mot de passe.
import-error-encrypted-remedy = Ouvrez-le dans votre tableur, enregistrez-en une copie sans mot de passe, puis importez la copie.
import-error-damaged = Ce fichier est abîmé ou incomplet.
import-error-damaged-remedy = Téléchargez-le de nouveau, ou ouvrez-le dans votre tableur et enregistrez-en une copie, puis importez la copie.
import-error-unpacked = Une fois décompressé, ce fichier serait démesurément grand.
import-error-unpacked-remedy = Gardez seulement la feuille des présences dans une copie du fichier, puis importez la copie.
import-error-packed-text = Le texte que contient ce fichier compressé est trop long pour être lu ainsi.
import-error-packed-text-remedy = Décompressez d’abord le fichier (il finit par .gz), puis importez ce qui en sort.
import-error-too_many_columns = Ce fichier a des lignes de plus de { $n-text } colonnes : aucun tableur n’en accepte autant.
import-error-too_many_columns-remedy = Vérifiez l’exportation : les fins de ligne manquent peut-être. Sinon, gardez seulement les colonnes des noms et des dates dans une copie, puis importez la copie.
import-error-too_many_cells = Ce fichier a plus de { $n-text } cellules.
import-error-too_many_cells-remedy = Partagez-le en plusieurs fichiers, par exemple un par année, et importez-les l’un après l’autre.
import-error-too_many_table_cells = Une fois disposé en tableau, ce fichier aurait plus de { $n-text } cellules, en comptant les cellules vides entre les autres.
import-error-too_many_table_cells-remedy = Gardez seulement les colonnes des noms, des dates et des marques dans une copie, sans rien de loin à droite ni de loin en bas, puis importez la copie.
import-error-too_many_sheets = Ce classeur a plus de { $n-text } feuilles.
import-error-too_many_sheets-remedy = Gardez seulement les feuilles des présences dans une copie du classeur, puis importez la copie.
import-error-too_many_marks = Cette feuille de présences a plus de { $n-text } marques.
import-error-too_many_marks-remedy = Partagez-la en plusieurs fichiers, par exemple un par année, et importez-les l’un après l’autre.
import-error-too_many_unread = Plus de { $n-text } lignes de ce fichier ne peuvent pas être lues : ce n’est sans doute pas un journal d’activités.
import-error-too_many_unread-remedy = Indiquez vous-même le rôle de chaque colonne, ou refaites l’exportation.
import-error-missing-sheet = La feuille « { $name } » n’est pas dans ce classeur.
import-error-missing-sheet-remedy = Choisissez une autre feuille, ou laissez Essor la reconnaître.
