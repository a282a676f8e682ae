; The installer: for the user alone, without an administrator. installers.sh calls
; makensis with VERSION ("0.2.0"), NUMBERS ("0.2.0.0"), KILOBYTES, PROGRAM, PAPERS (a
; folder of licences), ICON, SIGN (a script) and OUT.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 32
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Essor"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\essor.exe"
!define REGISTER "Essor.Register"
!define CLASSES "Software\Classes"
; Exit codes beside those of NSIS itself, for unattended scripts.
!define EXIT_IN_USE 3
!define EXIT_TOO_OLD 4

Name "Essor"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Essor"
; An upgrade goes where the older one is.
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
!finalize '"${SIGN}" "%1"'
!uninstfinalize '"${SIGN}" "%1"'
BrandingText "Essor ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\essor.exe"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(WHAT_STAYS)"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; That of Windows is taken, and the first of these where Windows speaks another one.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

LangString WELCOME ${LANG_ENGLISH} "Essor shows where a community of practice stands in its life: growth, maturity, slowdown.$\r$\n$\r$\nIt is installed for you alone, and sends nothing anywhere.$\r$\n$\r$\n$_CLICK"
LangString WELCOME ${LANG_FRENCH} "Essor montre où en est une communauté de pratique : essor, maturité, essoufflement.$\r$\n$\r$\nIl est installé pour vous seul, et n’envoie rien nulle part.$\r$\n$\r$\n$_CLICK"
LangString WHAT_STAYS ${LANG_ENGLISH} "Essor will be removed. Your registers, their copies and your settings stay where they are."
LangString WHAT_STAYS ${LANG_FRENCH} "Essor va être retiré. Vos registres, leurs copies et vos réglages restent où ils sont."
LangString IN_USE ${LANG_ENGLISH} "Essor is open. Close it, then try again."
LangString IN_USE ${LANG_FRENCH} "Essor est ouvert. Fermez-le, puis réessayez."
LangString TOO_OLD ${LANG_ENGLISH} "Essor needs Windows 10 or newer."
LangString TOO_OLD ${LANG_FRENCH} "Essor demande Windows 10 ou plus récent."
LangString SHORTCUT ${LANG_ENGLISH} "See where a community of practice stands"
LangString SHORTCUT ${LANG_FRENCH} "Voir où en est une communauté de pratique"
LangString KIND ${LANG_ENGLISH} "Essor register"
LangString KIND ${LANG_FRENCH} "Registre Essor"
LangString PUBLISHER ${LANG_ENGLISH} "The Essor authors"
LangString PUBLISHER ${LANG_FRENCH} "Les auteurs d’Essor"

VIProductVersion "${NUMBERS}"
!macro About LANGUAGE COMPANY DESCRIPTION COPYRIGHT
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "Essor"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${COMPANY}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "${COPYRIGHT}"
!macroend
!insertmacro About ${LANG_ENGLISH} "The Essor authors" "Installer of Essor" "MIT or Apache-2.0 licence"
!insertmacro About ${LANG_FRENCH} "Les auteurs d’Essor" "Installeur d’Essor" "Licence MIT ou Apache-2.0"

; A program that runs cannot be opened to be written. Nothing is changed before it is
; closed; where nobody is there to close it, the installer gives up.
!macro WaitUntilClosed UN
Function ${UN}WaitUntilClosed
  ${DoWhile} ${FileExists} "$INSTDIR\essor.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\essor.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IN_USE)" /SD IDCANCEL IDRETRY again
    SetErrorLevel ${EXIT_IN_USE}
    Quit
    again:
  ${Loop}
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; The desktop looks anew at what opens which file.
!macro TellDesktop
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel ${EXIT_TOO_OLD}
    Quit
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  Call WaitUntilClosed
  SetOutPath "$INSTDIR"
  File "/oname=essor.exe" "${PROGRAM}"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR\licences"
  File "${PAPERS}\*"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Essor.lnk" "$INSTDIR\essor.exe" "" "$INSTDIR\essor.exe" 0 SW_SHOWNORMAL "" "$(SHORTCUT)"

  WriteRegStr HKCU "${CLASSES}\${REGISTER}" "" "$(KIND)"
  WriteRegStr HKCU "${CLASSES}\${REGISTER}\DefaultIcon" "" "$INSTDIR\essor.exe,0"
  WriteRegStr HKCU "${CLASSES}\${REGISTER}\shell\open\command" "" '"$INSTDIR\essor.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.essor" "" "${REGISTER}"
  WriteRegStr HKCU "${CLASSES}\.essor" "Content Type" "application/vnd.essor.register"
  WriteRegNone HKCU "${CLASSES}\.essor\OpenWithProgids" "${REGISTER}"
  WriteRegStr HKCU "${APP_PATHS}" "" "$INSTDIR\essor.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Essor"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\essor.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "$(PUBLISHER)"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro TellDesktop
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  Call un.WaitUntilClosed
  Delete "$SMPROGRAMS\Essor.lnk"
  Delete "$INSTDIR\essor.exe"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\uninstall.exe"
  ; Only if it is empty: someone may keep registers there.
  RMDir "$INSTDIR"
  ; An empty folder that only this program made.
  RMDir "$LOCALAPPDATA\Programs"

  DeleteRegKey HKCU "${CLASSES}\${REGISTER}"
  DeleteRegValue HKCU "${CLASSES}\.essor\OpenWithProgids" "${REGISTER}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.essor\OpenWithProgids"
  ; Another program may have taken the files over meanwhile.
  ReadRegStr $0 HKCU "${CLASSES}\.essor" ""
  ${If} $0 == "${REGISTER}"
    DeleteRegValue HKCU "${CLASSES}\.essor" ""
    DeleteRegValue HKCU "${CLASSES}\.essor" "Content Type"
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\.essor"
  DeleteRegKey HKCU "${APP_PATHS}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellDesktop
SectionEnd
