# L’import de fichiers
import-error-cancelled = L’import a été annulé. Rien n’a été ajouté.
import-error-cancelled-remedy = Vous pouvez le relancer quand vous voulez.
import-error-empty = Ce fichier est vide.
import-error-empty-remedy = Vérifiez que l’export est bien terminé, puis choisissez de nouveau le fichier.
import-error-spreadsheet = Ce fichier est un classeur ou une archive, pas un tableau de texte.
import-error-spreadsheet-remedy = Ouvrez-le dans votre tableur et enregistrez la feuille au format CSV, puis importez ce fichier.
import-error-archive = Ce fichier est compressé.
import-error-archive-remedy = Extrayez le fichier CSV qu’il contient, puis importez celui-ci.
import-error-pdf = Ce fichier est un PDF, pas un tableau de texte.
import-error-picture = Ce fichier est une image, pas un tableau de texte.
import-error-database = Ce fichier est une base de données, pas un tableau de texte.
import-error-database-remedy = Si c’est un registre d’Essor, ouvrez-le plutôt que de l’importer.
import-error-no-text = Ce fichier ne contient pas de texte lisible.
import-error-no-text-remedy = Exportez les données au format CSV depuis le programme d’origine, puis importez ce fichier.
import-error-too-large = Ce fichier dépasse deux gigaoctets de texte.
import-error-too-large-remedy = Partagez-le en plusieurs fichiers, par exemple un par année, et importez-les l’un après l’autre.
import-error-no-rows = Il n’y a aucune ligne sous l’en-tête : rien à importer.
import-error-no-rows-remedy = Vérifiez la période choisie lors de l’export, puis recommencez.
import-error-no-date = Aucune colonne ne contient de dates reconnues.
import-error-no-date-remedy = Ajoutez une colonne « Date » (2024-03-15 ou 15/03/2024) ou indiquez vous-même quelle colonne contient les dates.
import-error-no-dates = La colonne « { $header } » ne contient aucune date reconnue, par exemple « { $example } ».
import-error-no-usable-rows = Aucune ligne n’a pu être lue : { $why }.
import-error-no-usable-rows-like = Aucune ligne n’a pu être lue : { $why } (« { $example } »).
import-error-no-attendance = Aucune ligne de ce fichier n’est une présence.
import-error-no-usable-rows-remedy = Vérifiez que le fichier contient des activités avec leur date, ou indiquez vous-même le rôle de chaque colonne.
import-error-years-unclear = Les dates n’ont pas d’année, et le titre en nomme plusieurs : { $years }.
import-error-years-unclear-remedy = Écrivez l’année dans les dates (12/01/2021) ou dans le nom du fichier, puis recommencez.
import-error-no-member = Aucune colonne ne nomme des personnes ni ne donne un nombre de personnes.
import-error-no-member-remedy = Ajoutez une colonne « Membre » ou « Présents », ou indiquez vous-même quelle colonne la remplace.
import-error-not-a-log = Ce fichier est une liste de comptes ou de canaux avec leurs totaux, pas un journal d’activités.
import-error-not-a-log-remedy = Exportez plutôt les messages ou les présences, une ligne par activité et par personne, avec leur date.
import-error-missing-column = La colonne « { $header } », prévue pour « { $role } », n’est pas dans ce fichier.
import-error-missing-column-remedy = Choisissez une autre colonne, ou laissez Essor reconnaître les colonnes.
import-question-date-order = « { $example } » : le jour est-il en premier, ou le mois ? Les dates du fichier ne permettent pas d’en décider.
import-question-date-order-or-year = « { $example } » : le jour, le mois ou l’année est-il en premier ? Les dates du fichier ne permettent pas d’en décider.
import-question-day = Ce fichier donne des heures sans date : de quel jour s’agit-il ?
import-question-sheet = Plusieurs feuilles de ce classeur contiennent des activités : laquelle lire ?
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
import-role-value = Total du mois
import-role-notes = Notes
import-issue-missing_member = Il manque le membre
import-issue-missing_date = Il manque la date
import-issue-bad_date = Ce n’est pas une date
import-issue-date_out_of_range = Date antérieure à 1990
import-issue-date_in_future = Date à venir
import-issue-bad_number = Ce n’est pas un nombre
import-issue-unclosed_quote = Guillemet jamais refermé
import-issue-too_long = Texte bien trop long pour un nom ou un titre
import-ignored-left = Départ d’une personne
import-ignored-declined = Invitation déclinée
import-ignored-unconfirmed = En attente ou sans réponse
import-ignored-cancelled = Annulé ou remboursé
import-ignored-repeated_header = En-tête répété
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
import-warning-outside = { $n ->
    [one] { $n-text } ligne hors du tableau reste de côté.
   *[other] { $n-text } lignes hors du tableau restent de côté.
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
import-warning-unknown-presences = { $n ->
    [one] { $n-text } ligne a un mot de présence inconnu. Elle compte comme une présence.
   *[other] { $n-text } lignes ont des mots de présence inconnus. Elles comptent comme des présences.
}
import-warning-registration-days = Les jours sont ceux des inscriptions. Donnez le jour de la rencontre si vous le connaissez.
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
