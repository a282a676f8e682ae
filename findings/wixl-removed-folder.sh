#!/bin/sh
# wixl 0.101 (msitools, makes .msi packages from WiX files).
#
# 1. `RemoveFolder` may name another folder than its component's by `Directory`. wixl does
#    not know the attribute: what it writes removes the component's own folder twice and the
#    named one never. It ends with 0; all that tells it is a warning of GObject's, which names
#    neither file nor line.
# 2. `Platform` of `Package` is dropped in the same way; the package is for x86 unless
#    `--arch x64` is given, with a 64-bit component in it or not. Programs then land, on
#    Windows, where those of 32 bits belong.
#
# What follows for the .msi: `--arch x64` always, the folder's own component, and a look at
# the tables (`msiinfo export`) rather than at the exit code.
set -eu
if ! command -v wixl >/dev/null || ! command -v msiinfo >/dev/null; then
    echo "needs the Debian packages wixl and msitools" >&2
    exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo program >program.exe
cat >package.wxs <<'WIX'
<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="Probe" Language="1033" Version="1.0" Manufacturer="Probe"
      UpgradeCode="11111111-2222-3333-4444-555555555555">
    <Package InstallerVersion="500" Compressed="yes" Platform="x64"/>
    <Media Id="1" Cabinet="probe.cab" EmbedCab="yes"/>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="LocalAppDataFolder">
        <Directory Id="OUTER" Name="Outer">
          <Directory Id="INNER" Name="Inner">
            <Component Id="Program" Guid="22222222-2222-3333-4444-555555555555" Win64="yes">
              <File Id="program.exe" Source="program.exe" KeyPath="yes"/>
              <RemoveFolder Id="inner" Directory="INNER" On="uninstall"/>
              <RemoveFolder Id="outer" Directory="OUTER" On="uninstall"/>
            </Component>
          </Directory>
        </Directory>
      </Directory>
    </Directory>
    <Feature Id="All" Level="1"><ComponentRef Id="Program"/></Feature>
  </Product>
</Wix>
WIX
wixl --output probe.msi package.wxs 2>warnings
{
    echo "exit $?"
    msiinfo export probe.msi RemoveFile | tr -d '\r' | sed '1,3d' | awk '{ print $1, $3 }' | sort
    msiinfo suminfo probe.msi | grep Template
    sed 's/.*g_object_set_is_valid_property: //' warnings | grep -v '^$' | sort -u
} | tee seen
cat >expected <<'SEEN'
exit 0
inner INNER
outer INNER
Template: Intel;1033
object class 'WixlWixPackage' has no property named 'Platform'
object class 'WixlWixRemoveFolder' has no property named 'Directory'
SEEN
if ! diff expected seen; then
    echo "changed: wixl no longer behaves as described above" >&2
    exit 1
fi
echo "as described"
